import { measureAuroc } from "../evaluate/measure-auroc.js";
import { type Calibration, toConfidence } from "../match/calibrate.js";
import type { HeldOut } from "../match/hold-out.js";
import type { ObservedHeldOut } from "../match/observed-held-out.js";
import { topIntents } from "../match/rank-intents.js";
import {
	type ChoiceRow,
	type ChoiceWeights,
	fitBothWeights,
	fitScoreWeight,
	toLogLoss,
} from "./fit-softmax-weights.js";
import { type Fusion, fuse, toStandard } from "./fusion.js";
import { type PhrasingBank, toBankKey } from "./phrasing-bank.js";

/** What was learnt of an embedder. */
export type LearntFusion =
	| { readonly kind: "learnt"; readonly fusion: Fusion }
	/** `few`: too few held-out phrasings tell; `no-gain`: it told nothing that the words do not. */
	| { readonly kind: "unused"; readonly reason: "few" | "no-gain" };

/** Fewest held-out phrasings of known intents. */
const MIN_ROWS = 30;
/** Most held-out texts, and multiplications spent on comparing them. */
const MAX_ROWS = 2_000;
const LEAST_ROWS = 400;
const MAX_PRODUCTS = 6e9;
/** Candidates that are compared per text: the best of each feature. */
const CANDIDATES = 50;
/** Pull towards the matcher alone, in held-out texts of average weight. */
const RIDGE = 1;
/** Parts of the cross-validation by which the gain is judged. */
const PARTS = 5;
/** Fewest out-of-scope texts by which the honesty of the confidence is compared. */
const MIN_OUTSIDE = 20;
/** Difference of two areas or shares that a few texts make. */
const TOLERANCE = 0.02;

/** A held-out text with its nearness to all intents. */
interface SeenRow {
	readonly observed: ObservedHeldOut;
	readonly intent: number;
	readonly means: Float64Array;
}

/**
 * Learns how much nearness in meaning counts beside the matcher's scores: on the held-out
 * phrasings, by a conditional logistic over the intents. It is used only where, in a
 * cross-validation over those, it is of use beyond chance, and where neither the confidence
 * gets less honest nor fewer questions are answered.
 */
export function learnFusion(
	observedRows: readonly ObservedHeldOut[],
	bank: PhrasingBank,
): LearntFusion {
	const sample = chooseSample(observedRows, bank);
	const rows = seeRows(sample, bank);
	const known = rows.filter(({ observed }) => !observed.tested.isOutOfScope);
	const [first] = observedRows;
	if (known.length < MIN_ROWS || first === undefined)
		return { kind: "unused", reason: "few" };
	const scale = measureScale(rows);
	if (scale === undefined) return { kind: "unused", reason: "no-gain" };
	const choices = known.map((row) => toChoiceRow(row, scale));
	if (!isSurelyBetter(choices)) return { kind: "unused", reason: "no-gain" };
	const weights = fitBothWeights(choices, fitScoreWeight(choices), RIDGE);
	const weight = weights.nearness / weights.score;
	if (weight === 0) return { kind: "unused", reason: "no-gain" };
	const judge = (extra: number) =>
		rows.map(({ observed, means }): HeldOut => {
			const scores = observed.scores.slice();
			fuse(scores, toStandard(means, scale), extra);
			return observed.judge(scores);
		});
	const alone = judge(0);
	const fused = judge(weight);
	const calibration = first.calibrate(fused);
	return isWorse(
		measureConfidence(fused, calibration),
		measureConfidence(alone, first.calibrate(alone)),
	)
		? { kind: "unused", reason: "no-gain" }
		: { kind: "learnt", fusion: { weight, ...scale, calibration } };
}

/** As many held-out texts, evenly taken, as can be compared in a few seconds. */
function chooseSample(
	rows: readonly ObservedHeldOut[],
	{ phrasings, dimensions }: PhrasingBank,
): readonly ObservedHeldOut[] {
	const affordable = MAX_PRODUCTS / (1 + phrasings.length * dimensions);
	const count = Math.min(MAX_ROWS, Math.max(LEAST_ROWS, affordable));
	const step = Math.max(1, rows.length / count);
	return rows.filter(
		(_, i) => i === 0 || Math.floor(i / step) !== Math.floor((i - 1) / step),
	);
}

/** Compares every text with the phrasings that its scores know of: not with itself, nor with others held out with it. */
function seeRows(
	sample: readonly ObservedHeldOut[],
	bank: PhrasingBank,
): readonly SeenRow[] {
	const placeOf = new Map<string, number>();
	const textPlace = new Map<string, number>();
	bank.phrasings.forEach(({ text, group }, place) => {
		placeOf.set(toBankKey(group, text), place);
		textPlace.set(text, place);
	});
	const masks = new Map<Uint8Array, Uint8Array>();
	const maskOf = ({ corpus, isWithheld }: ObservedHeldOut): Uint8Array => {
		const made = masks.get(isWithheld);
		if (made !== undefined) return made;
		const mask = new Uint8Array(bank.phrasings.length);
		corpus.rows.forEach(({ role, intent, text }, row) => {
			if (isWithheld[row] !== 1) return;
			const group = role === "out-of-scope" ? corpus.intentIds.length : intent;
			const place = placeOf.get(toBankKey(group, text));
			if (place !== undefined) mask[place] = 1;
		});
		masks.set(isWithheld, mask);
		return mask;
	};
	return sample.flatMap((observed) => {
		const { text = "", intent = -1 } =
			observed.corpus.rows[observed.tested.row] ?? {};
		const place = textPlace.get(text);
		if (place === undefined) return [];
		const { means } = bank.compare(bank.vectorAt(place), maskOf(observed));
		return [{ observed, intent, means }];
	});
}

/** Mean and standard deviation of nearness; undefined when it is the same everywhere. */
function measureScale(
	rows: readonly SeenRow[],
): { readonly mean: number; readonly deviation: number } | undefined {
	let [count, sum, squares] = [0, 0, 0];
	for (const { means } of rows)
		for (const value of means)
			if (!Number.isNaN(value)) {
				count++;
				sum += value;
				squares += value * value;
			}
	const mean = sum / count;
	const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
	return deviation > 1e-6 ? { mean, deviation } : undefined;
}

/** The candidates worth comparing: the best by score, the best by nearness, the right one. */
function toChoiceRow(
	{ observed, intent, means }: SeenRow,
	scale: { readonly mean: number; readonly deviation: number },
): ChoiceRow {
	const nearness = toStandard(means, scale);
	const chosen = [
		...new Set([
			intent,
			...topIntents(observed.scores, CANDIDATES),
			...topIntents(nearness, CANDIDATES),
		]),
	];
	return {
		scores: Float64Array.from(chosen, (i) => observed.scores[i] as number),
		nearness: Float64Array.from(chosen, (i) => nearness[i] as number),
		right: 0,
	};
}

/**
 * Whether, on texts the weights were not learnt from, the nearness lowers the log loss by more
 * than its standard error (the rule of one standard error: Breiman and others, 1984) and does
 * not lose more right answers than chance would.
 */
function isSurelyBetter(rows: readonly ChoiceRow[]): boolean {
	const gains: number[] = [];
	let won = 0;
	let lost = 0;
	for (let part = 0; part < PARTS; part++) {
		const learnt = rows.filter((_, i) => i % PARTS !== part);
		const score = fitScoreWeight(learnt);
		const alone = { score, nearness: 0 };
		const both = fitBothWeights(learnt, score, RIDGE);
		for (const [i, row] of rows.entries()) {
			if (i % PARTS !== part) continue;
			gains.push(toLogLoss(row, alone) - toLogLoss(row, both));
			const wasRight = isRight(row, alone);
			const isNowRight = isRight(row, both);
			if (isNowRight && !wasRight) won++;
			if (wasRight && !isNowRight) lost++;
		}
	}
	const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
	const variance =
		gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) /
		(gains.length - 1);
	return (
		mean > Math.sqrt(variance / gains.length) &&
		lost - won <= Math.sqrt(lost + won)
	);
}

function isRight(
	{ scores, nearness, right }: ChoiceRow,
	weights: ChoiceWeights,
): boolean {
	const logit = (i: number) =>
		weights.score * (scores[i] as number) +
		weights.nearness * (nearness[i] as number);
	const own = logit(right);
	return scores.every((_, i) => i === right || logit(i) < own);
}

/** How well a confidence tells right from wrong. */
interface MeasuredConfidence {
	/** Area under the ROC curve of known against out-of-scope texts; 1 with too few of those. */
	readonly auroc: number;
	/** Share of known texts that are answered, and rightly. */
	readonly answered: number;
}

function measureConfidence(
	rows: readonly HeldOut[],
	calibration: Calibration,
): MeasuredConfidence {
	const confidenceOf = ({ signals, language }: HeldOut) =>
		toConfidence(calibration, signals, language);
	const known = rows.filter(({ isOutOfScope }) => !isOutOfScope);
	const outside = rows.filter(({ isOutOfScope }) => isOutOfScope);
	const answered = known.filter(
		(row) =>
			row.isRight &&
			confidenceOf(row) >=
				(calibration.byLanguage[row.language]?.threshold ??
					calibration.threshold),
	);
	return {
		auroc:
			outside.length < MIN_OUTSIDE
				? 1
				: measureAuroc(known.map(confidenceOf), outside.map(confidenceOf)),
		answered: answered.length / known.length,
	};
}

/** Whether the fused confidence is less honest, or answers less, beyond what a few texts make of it. */
const isWorse = (fused: MeasuredConfidence, alone: MeasuredConfidence) =>
	fused.auroc < alone.auroc - TOLERANCE ||
	fused.answered < alone.answered - TOLERANCE;
