import { createTextWalker, type WalkedTexts } from "./create-text-walker.js";
import { gramsOf, isManyTexts } from "./grams-of.js";
import type { ReadTrainingSet } from "./read-training-set.js";
import type { SparseRows } from "./sparse-rows.js";
import type { TrainingHelper } from "./training-helper.js";
import {
	FEATURE_WEIGHTS,
	FeatureKind,
	toValue,
	type Vocabulary,
} from "./vectorizer.js";
import type { GramSizes } from "./word-features.js";

/** The share of the texts of one among several languages that makes an n-gram say nothing. */
const FREQUENT_SHARE = 0.06;

/** A vocabulary, and the features of the texts it was learnt from. */
export interface LearntTexts {
	readonly vocabulary: Vocabulary;
	/** Vectors of the texts, in their order. */
	readonly vectors: SparseRows;
}

/**
 * Learns which features texts have and how rare each is: its weight is
 * 1 + ln((1 + texts) ÷ (1 + texts with it)), times that of its kind. Frequent features come
 * first, so that those in use lie together.
 */
export function learnTexts(
	read: Pick<ReadTrainingSet, "tokenLists" | "concepts" | "elsewhere">,
	languageCount: number,
	helper?: TrainingHelper,
): LearntTexts {
	const total = read.tokenLists.length;
	const isMany = isManyTexts(total);
	const isMultilingual = languageCount > 1;
	const grams = gramsOf(total, languageCount);
	const { keys, kinds, frequency, ...occurrences } = walkAll(
		read,
		grams,
		helper,
	);
	const mostTexts = isMultilingual
		? (FREQUENT_SHARE / languageCount) * total
		: total;
	const isKept = (feature: number): boolean => {
		const kind = kinds[feature];
		const isGram = kind === FeatureKind.letters || kind === FeatureKind.border;
		if (!isMany || !isGram) return true;
		const inTexts = frequency[feature] as number;
		return inTexts >= 2 && inTexts <= mostTexts;
	};
	const order = byFrequency(frequency, keys.length, isKept);
	const vocabulary = {
		grams,
		texts: total,
		keys: order.map((feature) => keys[feature] as number),
		weights: Float32Array.from(
			order,
			(feature) =>
				(FEATURE_WEIGHTS[kinds[feature] as number] as number) *
				(1 + Math.log((1 + total) / (1 + (frequency[feature] as number)))),
		),
	};
	const newNumbers = new Int32Array(keys.length).fill(-1);
	order.forEach((feature, number) => {
		newNumbers[feature] = number;
	});
	return {
		vocabulary,
		vectors: toVectors(occurrences, newNumbers, vocabulary.weights),
	};
}

/** Goes through all texts, or through some while a helper goes through the others. */
function walkAll(
	{
		tokenLists,
		concepts,
		elsewhere,
	}: Pick<ReadTrainingSet, "tokenLists" | "concepts" | "elsewhere">,
	grams: GramSizes,
	helper: TrainingHelper | undefined,
): WalkedTexts {
	const walker = createTextWalker(grams, concepts, tokenLists.length);
	const { from, to, parts } = elsewhere ?? { from: tokenLists.length };
	walker.walk(tokenLists.slice(0, from));
	if (to === undefined) return walker.walked();
	const walked = helper?.awaitWalked();
	if (walked === undefined) walker.walk(tokenLists.slice(from));
	else {
		walker.append(walked, 0, to - from);
		walker.walk(tokenLists.slice(to, parts));
		walker.append(walked, to - from, walked.starts.length - 1);
	}
	return walker.walked();
}

/** Vectors of the kept features, as `Vectorizer.toVector` makes them. */
function toVectors(
	{
		starts: from,
		found,
		counts,
	}: Pick<WalkedTexts, "starts" | "found" | "counts">,
	newNumbers: Int32Array,
	weights: Float32Array,
): SparseRows {
	const starts = new Int32Array(from.length);
	const entries = from[from.length - 1] as number;
	const indices = new Int32Array(entries);
	const values = new Float32Array(entries);
	let size = 0;
	for (let row = 0; row + 1 < from.length; row++) {
		const begin = size;
		let squares = 0;
		for (let k = from[row] as number; k < (from[row + 1] as number); k++) {
			const feature = newNumbers[found[k] as number] as number;
			if (feature < 0) continue;
			const value = toValue(counts[k] as number, weights[feature] as number);
			indices[size] = feature;
			values[size++] = value;
			squares += value * value;
		}
		const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
		for (let k = begin; k < size; k++)
			values[k] = (values[k] as number) * scale;
		starts[row + 1] = size;
	}
	return {
		starts,
		indices: indices.slice(0, size),
		values: values.slice(0, size),
	};
}

/** Both fit together into the 53 bits of a number. */
const MOST_TEXTS = 2 ** 20;
const MOST_FEATURES = 2 ** 30;

/** Numbers of the kept features, those of many texts first, else in order of appearance. */
function byFrequency(
	frequency: Int32Array,
	size: number,
	isKept: (feature: number) => boolean,
): Int32Array {
	/** Sorted as one number: rarity above, number below. */
	const composed = new Float64Array(size);
	let count = 0;
	for (let feature = 0; feature < size; feature++)
		if (isKept(feature))
			composed[count++] =
				(MOST_TEXTS - Math.min(frequency[feature] as number, MOST_TEXTS)) *
					MOST_FEATURES +
				feature;
	return Int32Array.from(
		composed.subarray(0, count).sort(),
		(both) => both % MOST_FEATURES,
	);
}
