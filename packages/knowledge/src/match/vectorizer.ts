import type { Token } from "../language/tokenize.js";
import {
	extractFeatures,
	FEATURE_WEIGHTS,
	FeatureKind,
	wordKey,
} from "./extract-features.js";
import type { ConceptFinder } from "./find-concepts.js";
import { HashIndex } from "./hash.js";
import type { Semantics } from "./semantics.js";

/** A sparse vector of length 1 (or empty). */
export interface SparseVector {
	readonly indices: Int32Array;
	readonly values: Float32Array;
}

/** Texts → vectors over the features of a knowledge base. */
export interface Vectorizer {
	readonly featureCount: number;
	/** How many of them, the last ones, are dimensions of meaning. */
	readonly meaningCount: number;
	/** The language decides whose word meanings count. */
	toVector(tokens: readonly Token[], language: string): SparseVector;
	/** Whether any phrasing has the word. */
	isKnown(token: Token): boolean;
}

/** Length of the meaning beside that of the letters and words, before both are scaled to 1. */
const MEANING_WEIGHT = 0.7;
/** What a word counts in the meaning beside its rarity, so that frequent words count at all. */
const LEAST_RARITY = 0.2;

/** Above this many texts, letter n-grams of five letters and those of a single text are left out: they only cost time and memory. */
const PRUNE_ABOVE = 3_000;

/**
 * Learns the features of texts and their rarity. Values are
 * (1 + ln count) × (1 + ln((1 + texts) ÷ (1 + texts with it))), scaled to length 1
 * (sublinear TF-IDF as in Manning, Raghavan and Schütze, chapter 6).
 */
export function createVectorizer(
	texts: readonly (readonly Token[])[],
	concepts: ConceptFinder | undefined,
	semantics?: Semantics,
): Vectorizer {
	const maxGram = texts.length > PRUNE_ABOVE ? 4 : 5;
	const index = new HashIndex(texts.length * 40);
	let frequency = new Int32Array(1_024);
	let lastText = new Int32Array(1_024).fill(-1);
	let kinds = new Uint8Array(1_024);
	texts.forEach((tokens, text) => {
		extractFeatures(tokens, concepts, maxGram, (key, kind) => {
			const feature = index.add(key);
			if (feature >= frequency.length) {
				frequency = grown(frequency, 0);
				lastText = grown(lastText, -1);
				const wider = new Uint8Array(kinds.length * 2);
				wider.set(kinds);
				kinds = wider;
			}
			if (lastText[feature] === text) return;
			lastText[feature] = text;
			kinds[feature] = kind;
			frequency[feature] = (frequency[feature] as number) + 1;
		});
	});
	const total = texts.length;
	const isPruned = total > PRUNE_ABOVE;
	const weights = new Float32Array(index.size);
	/** Feature as hashed → feature as kept, -1 when pruned. */
	const kept = new Int32Array(index.size).fill(-1);
	let featureCount = 0;
	for (let f = 0; f < index.size; f++) {
		const kind = kinds[f] as number;
		if (
			isPruned &&
			kind === FeatureKind.letters &&
			(frequency[f] as number) < 2
		)
			continue;
		kept[f] = featureCount++;
		weights[f] =
			(FEATURE_WEIGHTS[kind] as number) *
			(1 + Math.log((1 + total) / (1 + (frequency[f] as number))));
	}

	/** Meanings come after the features of the texts. */
	const firstMeaning = featureCount;
	const dimensions = semantics?.dimensions ?? 0;
	featureCount += dimensions;
	const meaning = new Float32Array(dimensions);
	const rarityOf = (token: Token): number => {
		const feature = index.get(wordKey(token.read));
		const texts = feature < 0 ? 0 : (frequency[feature] as number);
		return LEAST_RARITY + Math.log((1 + total) / (1 + texts));
	};

	const counts = new Int32Array(index.size);
	let touched = new Int32Array(4_096);
	const toVector = (
		tokens: readonly Token[],
		language: string,
	): SparseVector => {
		let size = 0;
		extractFeatures(tokens, concepts, maxGram, (key) => {
			const feature = index.get(key);
			if (feature < 0 || (kept[feature] as number) < 0) return;
			if (counts[feature] === 0) {
				if (size === touched.length) touched = grown(touched, 0);
				touched[size++] = feature;
			}
			counts[feature] = (counts[feature] as number) + 1;
		});
		const hasMeaning =
			semantics?.toMeaning(tokens, language, rarityOf, meaning) ?? false;
		const length = size + (hasMeaning ? dimensions : 0);
		const indices = new Int32Array(length);
		const values = new Float32Array(length);
		let squares = 0;
		for (let i = 0; i < size; i++) {
			const feature = touched[i] as number;
			const value =
				(1 + Math.log(counts[feature] as number)) *
				(weights[feature] as number);
			counts[feature] = 0;
			indices[i] = kept[feature] as number;
			values[i] = value;
			squares += value * value;
		}
		const share = hasMeaning ? 1 / Math.hypot(1, MEANING_WEIGHT) : 1;
		const scale = squares > 0 ? share / Math.sqrt(squares) : 0;
		for (let i = 0; i < size; i++) values[i] = (values[i] as number) * scale;
		if (hasMeaning)
			for (let d = 0; d < dimensions; d++) {
				indices[size + d] = firstMeaning + d;
				values[size + d] = share * MEANING_WEIGHT * (meaning[d] as number);
			}
		return { indices, values };
	};

	return {
		featureCount,
		meaningCount: dimensions,
		toVector,
		isKnown: (token) => index.get(wordKey(token.read)) >= 0,
	};
}

function grown(
	array: Int32Array<ArrayBuffer>,
	fill: number,
): Int32Array<ArrayBuffer> {
	const wider = new Int32Array(array.length * 2).fill(fill);
	wider.set(array);
	return wider;
}
