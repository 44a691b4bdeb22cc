import { chooseThreshold } from "./choose-threshold.js";
import { confidencePriors } from "./confidence-priors.js";
import {
	fitLogistic,
	type LogisticWeights,
	type Observation,
	sigmoid,
	toLogit,
} from "./fit-logistic.js";
import type { HeldOut } from "./hold-out.js";
import type { Signals } from "./signals.js";

/** How scores become probabilities, learnt from the phrasings themselves. */
export interface Calibration {
	/** Log odds that the question is about anything known at all. */
	readonly inside: LogisticWeights;
	/** Log odds that the best intent is right, given that one of them is. */
	readonly right: LogisticWeights;
	/** Slope and offset per language on the log odds. */
	readonly byLanguage: Readonly<
		Record<
			string,
			{
				readonly slope: number;
				readonly offset: number;
				readonly threshold: number;
			}
		>
	>;
	/** Threshold for a language without its own. */
	readonly threshold: number;
	/** Log odds by which what shoppers ask is surer than what was held out. */
	readonly gain: number;
	/** Share of wrong first places whose right intent is among the next. */
	readonly restShare: number;
}

/** Share of questions about something else among all that shoppers ask. */
const OUT_OF_SCOPE_SHARE = 0.12;
/** The same where hidden intents stand in for them: these are nearer to the others than what is really foreign. */
const STAND_IN_SHARE = 0.05;
/**
 * What the log odds of being right gain from four fifths of the rows to all of them: errors
 * fall about with the cube root of the number of rows (Cortes et al., 1994).
 */
const GAIN_OF_REST = 0.1;
/**
 * What the log odds of the whole gain where phrasings are many: held out, every wording counts
 * once, however rare or twisted, so they are harder than what shoppers ask. Taken from CLINC150
 * and HWU64, whose calibration error any gain between 0.2 and 0.8 lowers. Order and decisions
 * stay as they are, since the threshold is raised alike.
 */
const GAIN_OF_MANY = 0.4;
/** The out-of-scope texts that editors write down are nearer to the articles than what shoppers ask: so many times more of them may pass. */
const FOREIGN_LENIENCE = 1.5;
/** How much a language's own phrasings must say before it is judged unlike the others: some are merely written down in a harder way. */
const LANGUAGE_RIDGE = 150;
/** Fewest held-out rows for a calibration of a language's own. */
const MIN_PER_LANGUAGE = 60;
const SIGNAL_COUNT = 5;
/** A lead beyond this says no more. */
const MAX_MARGIN = 1.5;
function toFeatures(signals: Signals): readonly number[] {
	return [
		signals.score,
		Math.min(signals.margin, MAX_MARGIN),
		signals.similarity,
		signals.unknownShare,
		signals.outside,
	];
}

/** What the held-out texts were taken from, and what is asked of the threshold. */
export interface CalibrationOptions {
	/** Whether there were many rows. */
	readonly isMany: boolean;
	/** Whether hidden intents stand in for out-of-scope texts. */
	readonly hidesIntents: boolean;
	/** Largest accepted share of wrong answers among the answered, 0..1. */
	readonly maxWrongShare: number;
}

/** Calibrated probability 0..1 that the best intent is right: that the question is known, times that it is this one. */
export function toConfidence(
	calibration: Calibration,
	signals: Signals,
	language: string,
): number {
	const { slope, offset } = calibration.byLanguage[language] ?? {
		slope: 1,
		offset: 0,
	};
	const features = toFeatures(signals);
	return raise(
		sigmoid(toLogit(calibration.inside, features)) *
			sigmoid(slope * toLogit(calibration.right, features) + offset),
		calibration.gain,
	);
}

/** The same probability with log odds greater by a gain; 0 and 1 stay what they are. */
function raise(probability: number, gain: number): number {
	return probability / (probability + (1 - probability) * Math.exp(-gain));
}

/**
 * Learns confidence by cross-validation over the phrasings: a part of them is held out and
 * tells how often the best intent is right; the out-of-scope texts held out with them show
 * what a question looks like that the knowledge base cannot answer. While there are few of
 * those, a few intents are hidden as a whole and their phrasings stand in. Two things are
 * learnt apart, because different signals tell them: whether the question is about anything
 * known, and which intent it is.
 */
export function calibrate(
	heldOut: readonly HeldOut[],
	languages: readonly string[],
	{ isMany, hidesIntents, maxWrongShare }: CalibrationOptions,
): Calibration {
	const share = hidesIntents ? STAND_IN_SHARE : OUT_OF_SCOPE_SHARE;
	const known = heldOut.filter((row) => !row.isOutOfScope);
	const outside = heldOut.length - known.length;
	const outsideWeight =
		outside === 0 ? 0 : (known.length * share) / (1 - share) / outside;
	const priors = confidencePriors({ isMany, hidesIntents });
	const inside = fitLogistic(
		heldOut.map(
			(row): Observation => ({
				features: toFeatures(row.signals),
				isTrue: !row.isOutOfScope,
				weight: row.isOutOfScope ? outsideWeight : 1,
			}),
		),
		SIGNAL_COUNT,
		priors.inside.ridge,
		priors.inside.weights,
	);
	const right = fitLogistic(
		known.map(
			(row): Observation => ({
				features: toFeatures(row.signals),
				isTrue: row.isRight,
				weight: 1,
			}),
		),
		SIGNAL_COUNT,
		priors.right.ridge,
		priors.right.weights,
	);
	const withRest = isMany
		? right
		: right.map((weight, i) =>
				i === SIGNAL_COUNT ? weight + GAIN_OF_REST : weight,
			);
	const lines: Record<
		string,
		{ slope: number; offset: number; threshold: number }
	> = {};
	for (const language of languages) {
		const rows = known.filter((row) => row.language === language);
		if (rows.length < MIN_PER_LANGUAGE) continue;
		const [slope = 1, offset = 0] = fitLogistic(
			rows.map((row) => ({
				features: [toLogit(right, toFeatures(row.signals))],
				isTrue: row.isRight,
				weight: 1,
			})),
			1,
			LANGUAGE_RIDGE,
			[1, 0],
		);
		lines[language] = { slope, offset, threshold: 1 };
	}
	const draft = {
		inside,
		right: withRest,
		byLanguage: lines,
		threshold: 1,
		gain: 0,
		restShare: 0,
	};
	const sure = heldOut.map((row) => ({
		language: row.language,
		isOutOfScope: row.isOutOfScope,
		confidence: toConfidence(draft, row.signals, row.language),
		weight: row.isOutOfScope ? outsideWeight : 1,
	}));
	// Whatever the language, no more foreign questions may be answered than wrong ones.
	const foreign = sure.flatMap(({ isOutOfScope, confidence }) =>
		isOutOfScope ? [confidence] : [],
	);
	const least =
		foreign.length < MIN_PER_LANGUAGE
			? 0
			: leastAgainst(foreign, maxWrongShare * FOREIGN_LENIENCE);
	const gain = isMany ? GAIN_OF_MANY : 0;
	const threshold = raise(
		Math.max(least, chooseThreshold(sure, maxWrongShare)),
		gain,
	);
	const byLanguage: Record<
		string,
		{ slope: number; offset: number; threshold: number }
	> = {};
	// The confidence is calibrated per language, so one threshold keeps the promise in all of them.
	for (const [language, line] of Object.entries(lines))
		byLanguage[language] = { ...line, threshold };
	const wrong = heldOut.filter((row) => !row.isRight && !row.isOutOfScope);
	return {
		inside,
		right: withRest,
		byLanguage,
		threshold,
		gain,
		restShare:
			(wrong.filter((row) => row.isAmongNext).length + 1) / (wrong.length + 2),
	};
}

/** Lowest threshold that at most a share of these confidences reaches. */
function leastAgainst(confidences: readonly number[], share: number): number {
	const sorted = [...confidences].sort((a, b) => b - a);
	const first = sorted[Math.floor(share * sorted.length)];
	return first === undefined ? 0 : first + 1e-6;
}
