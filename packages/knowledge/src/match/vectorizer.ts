import type { Token } from "../language/tokenize.js";
import {
	extractFeatures,
	FEATURE_WEIGHTS,
	FeatureKind,
	wordKey,
} from "./extract-features.js";
import type { ConceptFinder } from "./find-concepts.js";
import { HashIndex } from "./hash.js";

/** A sparse vector of length 1 (or empty). */
export interface SparseVector {
	readonly indices: Int32Array;
	readonly values: Float32Array;
}

/** Texts → vectors over the features of a knowledge base. */
export interface Vectorizer {
	readonly featureCount: number;
	toVector(tokens: readonly Token[]): SparseVector;
	/** Whether any phrasing has the word. */
	isKnown(token: Token): boolean;
}

/** Above this many texts, letter n-grams of a single text are dropped: they only cost memory. */
const PRUNE_ABOVE = 3_000;

/**
 * Learns the features of texts and their rarity. Values are
 * (1 + ln count) × (1 + ln((1 + texts) ÷ (1 + texts with it))), scaled to length 1
 * (sublinear TF-IDF as in Manning, Raghavan and Schütze, chapter 6).
 */
export function createVectorizer(
	texts: readonly (readonly Token[])[],
	concepts: ConceptFinder | undefined,
): Vectorizer {
	const index = new HashIndex(texts.length * 40);
	let frequency = new Int32Array(1_024);
	let lastText = new Int32Array(1_024).fill(-1);
	let kinds = new Uint8Array(1_024);
	texts.forEach((tokens, text) => {
		extractFeatures(tokens, concepts, (key, kind) => {
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

	const counts = new Int32Array(index.size);
	let touched = new Int32Array(4_096);
	const toVector = (tokens: readonly Token[]): SparseVector => {
		let size = 0;
		extractFeatures(tokens, concepts, (key) => {
			const feature = index.get(key);
			if (feature < 0 || (kept[feature] as number) < 0) return;
			if (counts[feature] === 0) {
				if (size === touched.length) touched = grown(touched, 0);
				touched[size++] = feature;
			}
			counts[feature] = (counts[feature] as number) + 1;
		});
		const indices = new Int32Array(size);
		const values = new Float32Array(size);
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
		const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
		for (let i = 0; i < size; i++) values[i] = (values[i] as number) * scale;
		return { indices, values };
	};

	return {
		featureCount,
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
