import type { SafetyTopic } from "./safety/safety-topic.js";

/** A civil remark that deserves a line, never an article. */
export type SmallTalkKind =
	| "greeting"
	| "thanks"
	| "goodbye"
	| "how_are_you"
	| "ok"
	| "yes"
	| "no"
	| "who_are_you"
	| "compliment"
	| "insult"
	| "test";

/** Words of one language: `lexicon/<locale>.yaml`. */
export interface Lexicon {
	readonly language: string;
	/** Concept id → words and short turns of phrase. */
	readonly concepts: Readonly<Record<string, readonly string[]>>;
	readonly smallTalk: Readonly<
		Partial<
			Record<
				SmallTalkKind,
				{
					readonly says: readonly string[];
					readonly replies: readonly string[];
				}
			>
		>
	>;
	/** Wordings of wanting a human. */
	readonly person: readonly string[];
	/** Signs of frustration, found inside longer texts. */
	readonly frustration: readonly string[];
	/** Questions that no article answers: they teach when to say so. */
	readonly elsewhere: readonly string[];
	/** Names of other companies: what mentions one is not about this shop. */
	readonly otherCompanies: readonly string[];
	/** Phrasings of matters that only a person may answer, beside those every shop knows; `harmless` ones only sound like it. */
	readonly safety?: Readonly<
		Partial<Record<SafetyTopic | "harmless", readonly string[]>>
	>;
}

/** What an utterance carries besides an intent. */
export interface Cues {
	readonly wantsPerson: boolean;
	readonly isFrustrated: boolean;
	/** Set only when the utterance is nothing but small talk. */
	readonly smallTalk?: SmallTalkKind;
	/** Language whose lexicon has the small talk; set with it. */
	readonly smallTalkLanguage?: string;
}
