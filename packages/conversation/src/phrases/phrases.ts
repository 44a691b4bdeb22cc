import type { SafetyTopic } from "@shopbell/knowledge";

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
	/** After that button. */
	readonly backWithBot: string;
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
	/** In place of a message that its sender has deleted, where people answer elsewhere. */
	readonly messageDeleted: string;
	/** `{agent}` */
	readonly agentJoined: string;
	/** A file from a person where only words can be shown; `{name}` of the file. */
	readonly fileOnlyNamed: string;
	/** `{agent}` */
	readonly agentGaveBack: string;
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
	/** Before the first answer where no greeting was shown; says that a program answers (EU AI Act, article 50). */
	readonly disclosure: string;
	readonly yes: string;
	readonly no: string;
	/** A value that was found, not said: `{value}`. */
	readonly confirmValue: string;
	/** The same when neither yes nor no was said. */
	readonly confirmAgain: string;
	/** Leads back to a running flow: `{title}`. */
	readonly flowReminder: string;
	readonly flowStopped: string;
	readonly flowRestarted: string;
	/** Nothing was answered yet, so there is no step back. */
	readonly flowAtStart: string;
	/** To "stop", "back" or "start again" where no flow is under way. */
	readonly nothingUnderWay: string;
	/** The same in other words, for who says it again. */
	readonly nothingToStop: string;
	/** Before the question again, to who asks for help in a flow. */
	readonly flowHelp: string;
	/** Put away after silence: `{title}`. */
	readonly flowExpired: string;
	/** Buttons of a running or paused flow. */
	readonly flowContinue: string;
	readonly flowStop: string;
	/** The shop has not answered yet. */
	readonly stillLooking: string;
	/** The same a second time. */
	readonly takesLong: string;
	readonly shopUnavailable: string;
	/** Something was to be changed, and whether it happened is not known. */
	readonly shopUncertain: string;
	readonly tryAgain: string;
	/** Before the question after "no, the other order". */
	readonly corrected: string;
	/** The same choices a second time. */
	readonly clarifyAgain: string;
	/** Before choices for a part of the question. */
	readonly clarifyRest: string;
	/** Before the words of safety topics nothing is promised but a person. */
	readonly safety: Readonly<Record<SafetyTopic, string>>;
}
