import { KeyPlaces } from "../language/hash.js";
import type { Token } from "../language/tokenize.js";
import type { ConceptFinder } from "./find-concepts.js";
import type { Semantics } from "./semantics.js";
import type { SparseVector } from "./sparse-rows.js";
import {
	borderKeys,
	conceptKey,
	type GramSizes,
	pairKey,
	wordKey,
	wordKeys,
} from "./word-features.js";

/** Kinds of features, in the order of `FEATURE_WEIGHTS`. */
export const FeatureKind = {
	word: 0,
	letters: 1,
	concept: 2,
	border: 3,
} as const;

/** How much a feature of each kind counts beside the others before normalisation. */
export const FEATURE_WEIGHTS: readonly number[] = [1, 1, 1.2, 0.7];

/** What is known of the features of a knowledge base's texts. */
export interface Vocabulary {
	readonly grams: GramSizes;
	/** Key of each feature, in the order of their numbers. */
	readonly keys: Int32Array;
	/** Weight of each feature: its rarity times the weight of its kind. */
	readonly weights: Float32Array;
	/** Number of texts it was learnt from. */
	readonly texts: number;
}

/** Texts → vectors over the features of a knowledge base. */
export interface Vectorizer {
	readonly vocabulary: Vocabulary;
	readonly featureCount: number;
	/** How many of them, the last ones, are dimensions of meaning. */
	readonly meaningCount: number;
	/** The language decides whose word meanings count. */
	toVector(tokens: readonly Token[], language: string): SparseVector;
	/** Whether any phrasing has the word; an order number is never unknown. */
	isKnown(token: Token): boolean;
}

/** Texts that speak of more concepts than this are stories; their pairs say little. */
const MAX_PAIRED = 8;
/** Length of the meaning beside that of the letters and words, before both are scaled to 1. */
const MEANING_WEIGHT = 0.7;
/** What a word counts in the meaning beside its rarity, so that frequent words count at all. */
const LEAST_RARITY = 0.2;
/** Words whose features are remembered. */
const MAX_REMEMBERED = 50_000;

/** Takes the number of one feature and its kind; negative numbers are of features not known. */
export type FeatureSink = (feature: number, kind: number) => void;

/** How features are taken from texts and numbered. */
export interface FeatureNumbers {
	readonly grams: GramSizes;
	readonly concepts: ConceptFinder | undefined;
	/** Numbers of a word and of its n-grams. */
	readonly ofWord: (token: Token) => Int32Array;
	readonly numberOf: (key: number) => number;
}

/**
 * Goes through the features of a text: its words, neighbouring words written together,
 * the n-grams of each word, and the concepts of the lexicon, alone and in pairs. Order numbers
 * say which order is meant, not what is wanted of it: the words around them are read as neighbours.
 */
export function walkFeatures(
	allTokens: readonly Token[],
	{ grams, concepts, ofWord, numberOf }: FeatureNumbers,
	sink: FeatureSink,
): void {
	const tokens = withoutCodes(allTokens);
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const features = ofWord(token);
		sink(features[0] as number, FeatureKind.word);
		for (let f = 1; f < features.length; f++)
			sink(features[f] as number, FeatureKind.letters);
		const next = tokens[i + 1];
		if (next === undefined) continue;
		sink(numberOf(pairKey(token, next)), FeatureKind.word);
		if (!grams.spansWords) continue;
		for (const key of borderKeys(token, next, grams))
			sink(numberOf(key), FeatureKind.border);
	}
	if (concepts === undefined) return;
	const found = concepts.findNumbers(tokens);
	for (const concept of found)
		sink(numberOf(conceptKey(concept)), FeatureKind.concept);
	if (found.length > MAX_PAIRED) return;
	for (let a = 0; a < found.length; a++)
		for (let b = a + 1; b < found.length; b++)
			sink(
				numberOf(conceptKey(found[a] as number, found[b] as number)),
				FeatureKind.concept,
			);
}

/** The words of a text that are no order numbers. */
export function withoutCodes(tokens: readonly Token[]): readonly Token[] {
	return tokens.some(({ kind }) => kind === "code")
		? tokens.filter(({ kind }) => kind !== "code")
		: tokens;
}

/** (1 + ln count) × weight, before scaling (sublinear TF-IDF as in Manning, Raghavan and Schütze, chapter 6). */
export function toValue(count: number, weight: number): number {
	return (count === 1 ? 1 : 1 + Math.log(count)) * weight;
}

/** Vectors of length 1 over a known vocabulary. */
export function createVectorizer(
	vocabulary: Vocabulary,
	concepts: ConceptFinder | undefined,
	semantics?: Semantics,
): Vectorizer {
	const { keys, weights, grams, texts } = vocabulary;
	const index = new KeyPlaces(keys);
	const firstMeaning = keys.length;
	const dimensions = semantics?.dimensions ?? 0;
	const meaning = new Float32Array(dimensions);
	const counts = new Int32Array(keys.length);
	let touched = new Int32Array(4_096);

	const remembered = new Map<Token, Int32Array>();
	const ofWord = (token: Token): Int32Array => {
		const known = remembered.get(token);
		if (known !== undefined) return known;
		const features = wordKeys(token, grams).map((key) => index.get(key));
		if (remembered.size >= MAX_REMEMBERED) remembered.clear();
		remembered.set(token, features);
		return features;
	};
	const numberOf = (key: number) => index.get(key);
	const rarityOf = (token: Token): number => {
		const feature = index.get(wordKey(token.read));
		const rarity =
			feature < 0
				? Math.log(1 + texts)
				: (weights[feature] as number) /
						(FEATURE_WEIGHTS[FeatureKind.word] as number) -
					1;
		return LEAST_RARITY + rarity;
	};

	const numbers = { grams, concepts, ofWord, numberOf };

	let size = 0;
	const count: FeatureSink = (feature) => {
		if (feature < 0) return;
		if (counts[feature] === 0) {
			if (size === touched.length) {
				const wider = new Int32Array(size * 2);
				wider.set(touched);
				touched = wider;
			}
			touched[size++] = feature;
		}
		counts[feature] = (counts[feature] as number) + 1;
	};

	const toVector: Vectorizer["toVector"] = (tokens, language) => {
		size = 0;
		walkFeatures(tokens, numbers, count);
		const hasMeaning =
			semantics?.toMeaning(tokens, language, rarityOf, meaning) ?? false;
		const length = size + (hasMeaning ? dimensions : 0);
		const indices = new Int32Array(length);
		const values = new Float32Array(length);
		let squares = 0;
		for (let i = 0; i < size; i++) {
			const feature = touched[i] as number;
			const value = toValue(
				counts[feature] as number,
				weights[feature] as number,
			);
			counts[feature] = 0;
			indices[i] = feature;
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
		vocabulary,
		featureCount: firstMeaning + dimensions,
		meaningCount: dimensions,
		toVector,
		isKnown: (token) =>
			token.kind === "code" || (ofWord(token)[0] as number) >= 0,
	};
}
