import { HashIndex } from "../language/hash.js";
import type { Token } from "../language/tokenize.js";
import type { ConceptFinder } from "./find-concepts.js";
import type { SparseRows } from "./sparse-rows.js";
import {
	FEATURE_WEIGHTS,
	FeatureKind,
	toValue,
	type Vocabulary,
	walkFeatures,
} from "./vectorizer.js";
import { wordKeys } from "./word-features.js";

/** From so many texts on n-grams of a single text are left out, and few sizes are enough. */
const MANY_TEXTS = 3_000;
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
	texts: readonly (readonly Token[])[],
	concepts: ConceptFinder | undefined,
	languageCount: number,
): LearntTexts {
	const total = texts.length;
	const isMany = total > MANY_TEXTS;
	const isMultilingual = languageCount > 1;
	const grams = isMany
		? { min: 3, max: 4, spansWords: !isMultilingual }
		: { min: 2, max: 5, spansWords: true };
	const index = new HashIndex(total * 8);
	const words = new Map<Token, Int32Array>();
	const ofWord = (token: Token): Int32Array => {
		let features = words.get(token);
		if (features === undefined) {
			features = wordKeys(token, grams).map((key) => index.add(key));
			words.set(token, features);
		}
		return features;
	};
	const numberOf = (key: number) => index.add(key);
	const numbers = { grams, concepts, ofWord, numberOf };
	let frequency = new Int32Array(65_536);
	/** Where a feature was last found. */
	let lastPlace = new Int32Array(65_536).fill(-1);
	let kinds = new Uint8Array(65_536);
	/** Features found, text by text, and how often. */
	let found = new Int32Array(total * 32 + 1_024);
	let counts = new Uint16Array(found.length);
	const starts = new Int32Array(total + 1);
	let size = 0;
	let begin = 0;
	const count = (feature: number, kind: number) => {
		while (feature >= frequency.length) {
			frequency = widened(frequency, new Int32Array(frequency.length * 2));
			lastPlace = widened(
				lastPlace,
				new Int32Array(lastPlace.length * 2).fill(-1),
			);
			kinds = widened(kinds, new Uint8Array(kinds.length * 2));
		}
		const place = lastPlace[feature] as number;
		if (place >= begin) {
			counts[place] = (counts[place] as number) + 1;
			return;
		}
		if (size === found.length) {
			found = widened(found, new Int32Array(size * 2));
			counts = widened(counts, new Uint16Array(size * 2));
		}
		lastPlace[feature] = size;
		found[size] = feature;
		counts[size++] = 1;
		kinds[feature] = kind;
		frequency[feature] = (frequency[feature] as number) + 1;
	};
	texts.forEach((tokens, text) => {
		begin = size;
		walkFeatures(tokens, numbers, count);
		starts[text + 1] = size;
	});

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
	const order = byFrequency(frequency, index.size, isKept);
	const keys = index.keys();
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
	const newNumbers = new Int32Array(index.size).fill(-1);
	order.forEach((feature, number) => {
		newNumbers[feature] = number;
	});
	const occurrences = { starts, found, counts };
	return {
		vocabulary,
		vectors: toVectors(occurrences, newNumbers, vocabulary.weights),
	};
}

/** Vectors of the kept features, as `Vectorizer.toVector` makes them. */
function toVectors(
	{
		starts: from,
		found,
		counts,
	}: {
		readonly starts: Int32Array;
		readonly found: Int32Array;
		readonly counts: Uint16Array;
	},
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

function widened<A extends Int32Array | Uint8Array | Uint16Array>(
	from: A,
	to: A,
): A {
	to.set(from);
	return to;
}
