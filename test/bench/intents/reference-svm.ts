import { createRandom, type Sample, shuffled } from "./data-set.js";
import type { Engine } from "./engine.js";

const ROUNDS = 30;
/** Inverse strength of the penalty on weights. */
const LOOSENESS = 1;
const MOST_WORDS = 2;
const LEAST_LETTERS = 2;
const MOST_LETTERS = 5;

/** Features of a text and their values; numbers of features as keys. */
type Vector = ReadonlyMap<number, number>;

/**
 * What a short script does: TF-IDF of words and pairs of words and, scaled apart, of letters
 * 2–5 of each word; a linear support vector machine per intent (squared hinge loss, dual
 * coordinate descent). No folding, no calibration: the bar that any matcher has to take.
 */
export const referenceSvm: Engine = {
	name: "ref-svm",
	async train(samples) {
		const intents = [...new Set(samples.map(({ intent }) => intent))];
		const toVector = learnVectors(samples);
		const vectors = samples.map(({ text }) => toVector(text));
		const scoreAll = trainSvm(
			vectors,
			samples.map(({ intent }) => intents.indexOf(intent)),
			intents.length,
		);
		return (text) => {
			const scores = scoreAll(toVector(text));
			let best = 0;
			scores.forEach((score, i) => {
				if (score > (scores[best] ?? 0)) best = i;
			});
			return {
				intent: intents[best] ?? null,
				score: 1 / (1 + Math.exp(-(scores[best] ?? 0))),
			};
		};
	},
};

/** Counts of a text's words and pairs, and of its letters. */
function count(text: string): readonly Map<string, number>[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
	const ofWords = new Map<string, number>();
	const ofLetters = new Map<string, number>();
	const add = (counts: Map<string, number>, key: string) =>
		counts.set(key, (counts.get(key) ?? 0) + 1);
	words.forEach((word, at) => {
		for (let size = 1; size <= MOST_WORDS && at + size <= words.length; size++)
			add(ofWords, `word ${words.slice(at, at + size).join(" ")}`);
		const line = ` ${word} `;
		for (let size = LEAST_LETTERS; size <= MOST_LETTERS; size++)
			for (let from = 0; from + size <= line.length; from++)
				add(ofLetters, `letters ${line.slice(from, from + size)}`);
	});
	return [ofWords, ofLetters];
}

function learnVectors(samples: readonly Sample[]): (text: string) => Vector {
	const texts = new Map<string, number>();
	for (const { text } of samples)
		for (const counts of count(text))
			for (const key of counts.keys())
				texts.set(key, (texts.get(key) ?? 0) + 1);
	const numbers = new Map([...texts.keys()].map((key, at) => [key, at]));
	return (text) => {
		const vector = new Map<number, number>();
		for (const counts of count(text)) {
			const part: [number, number][] = [];
			let squares = 0;
			for (const [key, often] of counts) {
				const number = numbers.get(key);
				if (number === undefined) continue;
				const rarity =
					1 + Math.log((1 + samples.length) / (1 + (texts.get(key) ?? 0)));
				const value = (1 + Math.log(often)) * rarity;
				part.push([number, value]);
				squares += value * value;
			}
			for (const [number, value] of part)
				vector.set(number, value / Math.sqrt(squares));
		}
		return vector;
	};
}

function trainSvm(
	vectors: readonly Vector[],
	intents: readonly number[],
	intentCount: number,
): (vector: Vector) => readonly number[] {
	const weights = new Map<number, Float64Array>();
	const biases = new Float64Array(intentCount);
	const alphas = vectors.map(() => new Float64Array(intentCount));
	const softness = 1 / (2 * LOOSENESS);
	const weightsOf = (feature: number): Float64Array => {
		const known = weights.get(feature);
		if (known !== undefined) return known;
		const fresh = new Float64Array(intentCount);
		weights.set(feature, fresh);
		return fresh;
	};
	const scoreAll = (vector: Vector): number[] => {
		const scores = [...biases];
		for (const [feature, value] of vector)
			weights.get(feature)?.forEach((weight, i) => {
				scores[i] = (scores[i] ?? 0) + value * weight;
			});
		return scores;
	};
	const lengths = vectors.map((vector) => {
		let squares = 1;
		for (const value of vector.values()) squares += value * value;
		return squares;
	});
	const random = createRandom(1);
	let order: readonly number[] = vectors.map((_, at) => at);
	for (let round = 0; round < ROUNDS; round++) {
		order = shuffled(order, random);
		for (const row of order) {
			const vector = vectors[row] as Vector;
			const alpha = alphas[row] as Float64Array;
			const moves: [number, number][] = [];
			scoreAll(vector).forEach((score, i) => {
				const sign = intents[row] === i ? 1 : -1;
				const before = alpha[i] ?? 0;
				const slope = sign * score - 1 + softness * before;
				const after = Math.max(
					0,
					before - slope / ((lengths[row] ?? 1) + softness),
				);
				if (Math.abs(after - before) < 1e-6) return;
				alpha[i] = after;
				const step = (after - before) * sign;
				biases[i] = (biases[i] ?? 0) + step;
				moves.push([i, step]);
			});
			if (moves.length === 0) continue;
			for (const [feature, value] of vector) {
				const own = weightsOf(feature);
				for (const [i, step] of moves) own[i] = (own[i] ?? 0) + step * value;
			}
		}
	}
	return scoreAll;
}
