/** One text by which a shopper asks for an intent. */
export interface Utterance {
	readonly text: string;
	/** BCP 47 primary subtag, e.g. `pl`. */
	readonly language: string;
}

/** What the matcher learns from about one intent. */
export interface Intent {
	readonly id: string;
	readonly utterances: readonly Utterance[];
	/** Utterances that sound near but belong elsewhere (`not_questions`). */
	readonly negatives?: readonly Utterance[];
	/** Titles and answers: weak evidence. */
	readonly weak?: readonly Utterance[];
	/** Extra certainty demanded before this intent is answered alone, 0..1; default 0. */
	readonly strictness?: number;
}

/** Words and turns of phrase of one meaning, in every language: what one language teaches helps the others. */
export interface Concept {
	readonly id: string;
	/** Language → words or short phrases in base form. */
	readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Everything a matcher is built from; knows nothing of files or articles. */
export interface TrainingSet {
	readonly languages: readonly string[];
	readonly intents: readonly Intent[];
	readonly concepts?: readonly Concept[];
	/** Utterances of no intent at all (small talk, foreign matters): teach what is out of scope. */
	readonly outOfScope?: readonly Utterance[];
	/** Names of other companies: what mentions one is not about this shop. */
	readonly otherCompanies?: readonly string[];
}
