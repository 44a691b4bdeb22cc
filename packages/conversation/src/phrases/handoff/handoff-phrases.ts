import type { SurveyInstrument } from "../../survey/survey-instrument.js";

/**
 * What a shopper is told on the way to a person and back, in one language: ICU MessageFormat.
 * Days and times stand after a colon or in brackets, so that no language has to bend them.
 */
export interface HandoffPhrases {
	// Waiting
	/** `position`, 1 and more. */
	readonly waitPosition: string;
	/** `from` and `to`, minutes. */
	readonly waitRange: string;
	/** `to`, minutes. */
	readonly waitUpTo: string;
	readonly waitUnknown: string;
	/** After the first of them. */
	readonly waitKept: string;
	readonly reRouted: string;
	readonly wider: string;
	readonly requeued: string;
	/** `agent` */
	readonly transferred: string;
	/** `agent`: answers a ticket or a call-back here. */
	readonly tookUp: string;
	/** `agent`: who has helped before is asked again. */
	readonly askedAgain: string;
	// Nobody in
	readonly closed: string;
	/** `opens` */
	readonly opensAt: string;
	readonly closedChoice: string;
	readonly leaveQuestion: string;
	readonly callMeBack: string;
	readonly numberByEmail: string;
	readonly questionLeft: string;
	// Nobody came
	readonly nobodyCame: string;
	/** `number` */
	readonly ticketNumber: string;
	/** `number` */
	readonly callBackNumber: string;
	readonly botStays: string;
	readonly expired: string;
	/** `contacts` */
	readonly otherWays: string;
	// By e-mail
	readonly askEmail: string;
	readonly emailUnreadable: string;
	/** `email` */
	readonly numberToEmail: string;
	readonly emailTranscript: string;
	/** `email` */
	readonly transcriptToEmail: string;
	// Afterwards
	readonly ended: string;
	readonly beforeYouGo: string;
	/** Each with its scale. */
	readonly surveys: Readonly<Record<SurveyInstrument, string>>;
	/** Asked after the return pack's lines. */
	readonly anythingNew: string;
	/** `agent`, `day` */
	readonly backSolved: string;
	/** `agent`, `day` */
	readonly backArranged: string;
	/** What was arranged elsewhere follows. `agent`, `day` */
	readonly backUnreached: string;
	/** `agent`, `day` */
	readonly backUnsolved: string;
	/** `text`, `day`: a promise with a day. */
	readonly promiseBy: string;
	/** `step` */
	readonly nextStep: string;
}
