import type { Token } from "../language/tokenize.js";
import { chooseThreshold } from "./choose-threshold.js";
import type { Corpus, CorpusRow } from "./corpus.js";
import { createNearestFinder } from "./find-nearest.js";
import {
	fitLogistic,
	type LogisticWeights,
	type Observation,
	sigmoid,
	toLogit,
} from "./fit-logistic.js";
import { scoreLinear, toLinearModel } from "./linear-model.js";
import { topIntents } from "./rank-intents.js";
import { trainLinear } from "./train-linear.js";
import type { SparseVector } from "./vectorizer.js";

/** What confidence is made from, in the order of the weights. */
export interface Signals {
	/** Score of the best intent. */
	readonly score: number;
	/** Its lead over the second. */
	readonly margin: number;
	/** Cosine of the nearest phrasing of the best intent. */
	readonly similarity: number;
	/** Share of words that no phrasing has, 0..1. */
	readonly unknownShare: number;
}

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
	/** Share of wrong first places whose right intent is among the next. */
	readonly restShare: number;
}

const FOLDS = 5;
/** Above this many rows one fold is enough, and a smaller part of them. */
const MANY_ROWS = 3_000;
/** The part of many rows that is held out, and of many intents that is hidden: one in so many. */
const MANY_FOLDS = 10;
/** Share of questions about something else among all that shoppers ask. */
const OUT_OF_SCOPE_SHARE = 0.12;
/** With so many out-of-scope texts of its own, a training set needs no hidden intents to stand in for them. */
const ENOUGH_OUTSIDE = 300;
/** The out-of-scope texts that editors write down are nearer to the articles than what shoppers ask: so many times more of them may pass. */
const FOREIGN_LENIENCE = 1.5;
/** How much a language's own phrasings must say before it is judged unlike the others: some are merely written down in a harder way. */
const LANGUAGE_RIDGE = 150;
/** Fewest held-out rows for a calibration of a language's own. */
const MIN_PER_LANGUAGE = 60;
const SIGNAL_COUNT = 4;
/** A lead beyond this says no more. */
const MAX_MARGIN = 1.5;
/** A close race tells a wrong answer, not an unanswerable question: few rows make the margin, the second signal, count little. */
const RIDGE_OF_FEW: readonly number[] = [1, 20, 1, 1, 1];
const RIDGE_OF_MANY: readonly number[] = [1, 2, 1, 1, 1];

function toFeatures(signals: Signals): readonly number[] {
	return [
		signals.score,
		Math.min(signals.margin, MAX_MARGIN),
		signals.similarity,
		signals.unknownShare,
	];
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
	return (
		sigmoid(toLogit(calibration.inside, features)) *
		sigmoid(slope * toLogit(calibration.right, features) + offset)
	);
}

interface HeldOut {
	readonly signals: Signals;
	readonly isRight: boolean;
	readonly isOutOfScope: boolean;
	readonly isAmongNext: boolean;
	readonly language: string;
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
	corpus: Corpus,
	maxWrongShare: number,
	onProgress?: (share: number) => void,
): Calibration {
	const isMany = corpus.rows.length > MANY_ROWS;
	const folds = isMany ? 1 : FOLDS;
	const heldOut: HeldOut[] = [];
	for (let fold = 0; fold < folds; fold++) {
		heldOut.push(...holdOut(corpus, fold, isMany ? MANY_FOLDS : FOLDS));
		onProgress?.((fold + 1) / folds);
	}
	const known = heldOut.filter((row) => !row.isOutOfScope);
	const outside = heldOut.length - known.length;
	const outsideWeight =
		outside === 0
			? 0
			: (known.length * OUT_OF_SCOPE_SHARE) /
				(1 - OUT_OF_SCOPE_SHARE) /
				outside;
	const ridge = isMany ? RIDGE_OF_MANY : RIDGE_OF_FEW;
	const inside = fitLogistic(
		heldOut.map(
			(row): Observation => ({
				features: toFeatures(row.signals),
				isTrue: !row.isOutOfScope,
				weight: row.isOutOfScope ? outsideWeight : 1,
			}),
		),
		SIGNAL_COUNT,
		ridge,
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
		ridge,
	);
	const lines: Record<
		string,
		{ slope: number; offset: number; threshold: number }
	> = {};
	for (const language of corpus.languages) {
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
		right,
		byLanguage: lines,
		threshold: 1,
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
	const threshold = Math.max(least, chooseThreshold(sure, maxWrongShare));
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
		right,
		byLanguage,
		threshold,
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

function holdOut(corpus: Corpus, fold: number, parts: number): HeldOut[] {
	const { rows, intentIds, vectorizer } = corpus;
	const places = new Array<number>(intentIds.length).fill(0);
	const kept: CorpusRow[] = [];
	const tested: { row: CorpusRow; isOutOfScope: boolean }[] = [];
	let outsidePlace = 0;
	const outside = rows.filter(({ role }) => role === "out-of-scope").length;
	const canHide = intentIds.length >= 4 && outside < ENOUGH_OUTSIDE;
	const isKept = new Uint8Array(rows.length);
	for (const [r, row] of rows.entries()) {
		const about = row.intent >= 0 ? row.intent : (row.notIntent ?? -1);
		const isHidden = canHide && about >= 0 && about % parts === fold;
		if (row.role === "utterance") {
			const place = places[row.intent] as number;
			places[row.intent] = place + 1;
			if (isHidden) {
				if (place % 2 === 0) tested.push({ row, isOutOfScope: true });
			} else if ((place + row.intent) % parts === fold)
				tested.push({ row, isOutOfScope: false });
			else {
				kept.push(row);
				isKept[r] = 1;
			}
		} else if (row.parent !== undefined) {
			if (isKept[row.parent] === 1) kept.push(row);
		} else if (row.role === "out-of-scope") {
			if (outsidePlace++ % Math.min(parts, FOLDS) === fold)
				tested.push({ row, isOutOfScope: true });
			else kept.push(row);
		} else if (!isHidden) kept.push(row);
	}
	const model = toLinearModel(
		trainLinear(kept, intentIds.length, vectorizer.featureCount),
		kept,
		vectorizer.featureCount,
	);
	const isSeen = new Uint8Array(vectorizer.featureCount);
	const words = new Set<string>();
	for (const row of kept) {
		for (const feature of row.vector.indices) isSeen[feature] = 1;
		for (const token of row.tokens) words.add(token.read);
	}
	for (
		let f = vectorizer.featureCount - vectorizer.meaningCount;
		f < vectorizer.featureCount;
		f++
	)
		isSeen[f] = 1;
	// With many rows the nearest of them says nothing that the score does not.
	const nearestFinder =
		rows.length > MANY_ROWS
			? undefined
			: createNearestFinder(kept, vectorizer.featureCount);
	return tested.map(({ row, isOutOfScope }) => {
		const vector = onlySeen(row.vector, isSeen);
		const scores = scoreLinear(model, vector);
		const top = topIntents(scores, 10);
		const [best = -1, rival = -1] = top;
		const [nearest] = nearestFinder?.nearest(row.tokens, vector, [best]) ?? [];
		const score = scores[best] ?? 0;
		return {
			signals: {
				score,
				margin: score - (scores[rival] ?? -1),
				similarity: nearest?.similarity ?? 0,
				unknownShare: shareUnknown(row.tokens, (token) =>
					words.has(token.read),
				),
			},
			isRight: !isOutOfScope && best === row.intent,
			isOutOfScope,
			isAmongNext: top.indexOf(row.intent) > 0,
			language: row.language,
		};
	});
}

/** Share of words that are not known, 0..1; 1 when there is none. */
export function shareUnknown(
	tokens: readonly Token[],
	isKnown: (token: Token) => boolean,
): number {
	if (tokens.length === 0) return 1;
	let unknown = 0;
	for (const token of tokens) if (!isKnown(token)) unknown++;
	return unknown / tokens.length;
}

function onlySeen(vector: SparseVector, isSeen: Uint8Array): SparseVector {
	let count = 0;
	let squares = 0;
	for (let k = 0; k < vector.indices.length; k++)
		if (isSeen[vector.indices[k] as number] === 1) {
			count++;
			squares += (vector.values[k] as number) ** 2;
		}
	const indices = new Int32Array(count);
	const values = new Float32Array(count);
	const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
	let at = 0;
	for (let k = 0; k < vector.indices.length; k++) {
		const feature = vector.indices[k] as number;
		if (isSeen[feature] !== 1) continue;
		indices[at] = feature;
		values[at++] = (vector.values[k] as number) * scale;
	}
	return { indices, values };
}
