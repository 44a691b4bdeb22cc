import type { Calibration } from "./calibrate.js";
import type { Corpus } from "./corpus.js";
import type { HeldOut, TestedRow } from "./hold-out.js";

/** A held-out text with the scores of all intents, for those who learn more from it. */
export interface ObservedHeldOut {
	readonly corpus: Corpus;
	readonly tested: TestedRow;
	/** Scores of all intents; the last is that of none. */
	readonly scores: Float64Array;
	/** 1 for each row of the corpus that those scores know nothing of. */
	readonly isWithheld: Uint8Array;
	/** Judges the text by other scores. */
	readonly judge: (scores: Float64Array) => HeldOut;
	/** Learns confidence from texts judged like that, as the matcher's own was learnt. */
	readonly calibrate: (judged: readonly HeldOut[]) => Calibration;
}

/** Told of every held-out text. */
export type ObserveHeldOut = (observed: ObservedHeldOut) => void;
