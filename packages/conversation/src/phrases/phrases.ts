/** What the bot itself says, in one language. `{…}` is filled in by the caller. */
export interface Phrases {
	/** The language's name for itself. */
	readonly languageName: string;
	/** First words of a conversation; says that a program answers (EU AI Act, article 50). */
	readonly greeting: string;
	/** The same with `{name}`. */
	readonly greetingByName: string;
	readonly talkToPerson: string;
	readonly backToBot: string;
	readonly noneOfThese: string;
	readonly clarify: string;
	/** First miss. */
	readonly notUnderstood: string;
	/** Nothing found and the shopper had picked "none of these". */
	readonly noneFits: string;
	/** An answer that is shown again. */
	readonly sameAgain: string;
	/** Before an answer to someone who is upset. */
	readonly sorryForTrouble: string;
	/** Someone upset, and no answer at hand. */
	readonly frustrated: string;
	readonly onlyTextRead: string;
	readonly handoffWaiting: string;
	/** Handoff by the bot's own choice after misses. */
	readonly handoffAfterMisses: string;
	readonly handoffFailed: string;
	readonly stillWaiting: string;
	readonly addedForPerson: string;
	readonly alreadyWaiting: string;
	/** `{agent}` */
	readonly agentJoined: string;
	/** `{agent}` */
	readonly agentGaveBack: string;
	readonly resolvedAskRating: string;
	readonly ratingThanks: string;
	readonly ratingSorry: string;
	readonly wasThisHelpful: string;
	readonly feedbackThanks: string;
	readonly feedbackSorry: string;
	/** `{language}` */
	readonly languageSwitched: string;
	/** Chip that offers another language, in that language. */
	readonly switchTo: string;
	readonly articleGone: string;
	/** Wordings of the first, second and third choice, lower case. */
	readonly ordinals: readonly [
		readonly string[],
		readonly string[],
		readonly string[],
	];
}
