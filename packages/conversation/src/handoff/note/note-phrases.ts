import type { HandoffReason } from "../handoff-reason.js";
import { bg } from "./bg.js";
import { en } from "./en.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

/** What the readable note says, in one language; `{…}` is filled in. */
export interface NotePhrases {
	readonly tried: string;
	readonly triedNothing: string;
	readonly rejected: string;
	readonly wants: string;
	readonly known: string;
	readonly promised: string;
	readonly mayHelp: string;
	readonly reasons: Readonly<Record<HandoffReason, string>>;
	readonly moods: Readonly<Record<"calm" | "annoyed" | "upset", string>>;
	readonly order: string;
	readonly email: string;
	readonly phone: string;
	readonly verified: string;
	readonly guest: string;
	readonly comesBack: string;
	readonly first: string;
	readonly devices: Readonly<Record<"phone" | "tablet" | "computer", string>>;
}

const catalog: Readonly<Record<string, NotePhrases>> = {
	en,
	pl,
	uk,
	bg,
	sk,
	tr,
};

/** Phrases of the note; English where the language is unknown. */
export function notePhrasesOf(locale: string): NotePhrases {
	return catalog[locale] ?? en;
}
