import type { HandoffReason } from "../handoff-reason.js";

/** What the readable note says, in one language; `{…}` is filled in. */
export interface NotePhrases {
	readonly tried: string;
	readonly triedNothing: string;
	readonly rejected: string;
	readonly wants: string;
	readonly known: string;
	readonly promised: string;
	readonly mayHelp: string;
	/** `{list}` of channels with what was asked there. */
	readonly linked: string;
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
