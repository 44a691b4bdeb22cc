/** What the shopper typed and, when the conversation has one, its locked language. */
export interface Query {
	readonly text: string;
	/** Language the conversation is locked to; detected when absent. */
	readonly language?: string;
}

/** The language of one utterance and why it was chosen. */
export interface LanguageGuess {
	readonly language: string;
	/** Probability 0..1 among the languages of the knowledge base. */
	readonly confidence: number;
	/** Words that told something about the language; a guard against deciding on one short word. */
	readonly informativeTokens: number;
	readonly reason: "given" | "detected" | "default";
}

/** One intent with the evidence for it. */
export interface Candidate {
	readonly intentId: string;
	/** Calibrated probability 0..1 that this intent is what the shopper wants. */
	readonly confidence: number;
	/** Nearest phrasing of the intent, as its author wrote it. */
	readonly nearest: {
		readonly text: string;
		readonly language: string;
		readonly similarity: number;
	};
}

/** What the evidence allows; expected outcomes, not errors. */
export type Decision =
	| { readonly kind: "answer"; readonly candidate: Candidate }
	| { readonly kind: "clarify"; readonly candidates: readonly Candidate[] }
	| {
			readonly kind: "none";
			readonly reason: "empty" | "out-of-scope" | "weak";
	  };

/** Result of one query: ranked candidates and the decision of the policy. */
export interface Match {
	readonly language: LanguageGuess;
	/** Best first, at most ten. */
	readonly candidates: readonly Candidate[];
	readonly decision: Decision;
}

/** What a shop asks of the matcher, in terms a person can check. */
export interface MatchPolicy {
	/** Largest accepted share of wrong answers among the answered, 0..1; default 0.03. */
	readonly maxWrongShare: number;
	/** Most choices offered by a clarification, 1..3; default 3. */
	readonly maxChoices: number;
}

/** Utterance → ranked evidence. Deterministic and synchronous. */
export interface Matcher {
	match(query: Query): Match;
	/** The same result with everything that led to it. */
	explain(query: Query): Explanation;
	/**
	 * A matcher that also finds a few phrasings that came after training, and what is alike;
	 * in milliseconds, so that they count while a training on everything is under way.
	 * Absent where a matcher cannot.
	 */
	alsoKnowing?(utterances: readonly LateUtterance[]): Matcher;
	/**
	 * Gets the matcher ready to answer as fast as it can: half a second to a second of processor
	 * time in steps of a few milliseconds, each of which may be the last. The first questions of
	 * a program take ten times as long as later ones. Results do not change. Absent where a
	 * matcher cannot.
	 */
	warmUp?(): Generator<undefined, void>;
}

/** A phrasing that came after training. */
export interface LateUtterance {
	/** One that the matcher has learnt; others are left out. */
	readonly intentId: string;
	readonly text: string;
	readonly language: string;
}

/** Why a query got its result, for a person who has never heard of n-grams. */
export interface Explanation {
	readonly match: Match;
	/** The text as the matcher read it, word by word. */
	readonly tokens: readonly {
		readonly typed: string;
		readonly read: string;
		readonly known: boolean;
		readonly concepts: readonly string[];
	}[];
	/** What each part of the evidence contributed to the best candidate, largest first. */
	readonly contributions: readonly {
		readonly part: string;
		readonly detail: string;
		readonly weight: number;
	}[];
	readonly margin: number;
	/** Share of words never seen in any phrasing, 0..1. */
	readonly unknownShare: number;
	readonly threshold: number;
}
