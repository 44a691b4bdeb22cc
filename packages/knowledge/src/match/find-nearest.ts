import { Index } from "flexsearch";
import type { Token } from "../language/tokenize.js";
import type { Phrasings } from "./phrasings.js";
import type { SparseVector } from "./sparse-rows.js";

/** A phrasing and how near it is. */
export interface Neighbour {
	/** Place among the phrasings. */
	readonly place: number;
	/** Cosine, 0..1. */
	readonly similarity: number;
}

/** Finds the phrasings nearest to a query. */
export interface NearestFinder {
	/** Nearest phrasing of each of the given intents, in their order. */
	nearest(
		tokens: readonly Token[],
		vector: SparseVector,
		intents: readonly number[],
	): readonly (Neighbour | undefined)[];
}

/** What phrasings are looked up in and compared by. */
export interface NearestFinderOptions {
	readonly phrasings: Phrasings;
	/** Words of each phrasing. */
	readonly tokensAt: readonly (readonly Token[])[];
	readonly featureCount: number;
	/** Vector of a phrasing. */
	readonly vectorOf: (place: number) => SparseVector;
}

/** Phrasings that the search engine proposes. */
const PROPOSED = 24;
/** Rarest words by which a phrasing is found, and by which a query looks. */
const INDEXED_WORDS = 6;
const SEARCHED_WORDS = 3;
/** Phrasings indexed in one step. */
const STEP = 250;
/** Phrasings of an intent that are compared when the search proposes none of it. */
const MAX_COMPARED = 4;

/**
 * FlexSearch proposes phrasings by their rarest words; cosine similarity orders them. Made
 * in steps of a few milliseconds, for callers that answer meanwhile.
 */
export function* createNearestFinder(
	options: NearestFinderOptions,
): Generator<undefined, NearestFinder> {
	const { phrasings, tokensAt, featureCount, vectorOf } = options;
	const { intents: intentOf } = phrasings;
	const index = new Index({
		tokenize: "strict",
		resolution: 3,
		cache: false,
		encode: (text) => text.split(" "),
	});
	const byIntent = new Map<number, number[]>();
	const frequency = new Map<string, number>();
	const wordsAt = new Map<number, readonly string[]>();
	tokensAt.forEach((tokens, place) => {
		const intent = intentOf[place] as number;
		if (intent < 0) return;
		const words = [...new Set(tokens.map((token) => token.read))];
		wordsAt.set(place, words);
		for (const word of words)
			frequency.set(word, (frequency.get(word) ?? 0) + 1);
		const list = byIntent.get(intent);
		if (list === undefined) byIntent.set(intent, [place]);
		else list.push(place);
	});
	const rarest = (words: readonly string[], count: number): string =>
		(words.length <= count
			? words
			: [...words]
					.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
					.slice(0, count)
		).join(" ");
	for (const [place, words] of wordsAt) {
		index.add(place, rarest(words, INDEXED_WORDS));
		if (place % STEP === 0) yield;
	}
	const spread = new Float32Array(featureCount);

	return {
		nearest(tokens, vector, intents) {
			const { indices, values } = vector;
			for (let k = 0; k < indices.length; k++)
				spread[indices[k] as number] = values[k] as number;
			const similarityTo = (place: number): number => {
				const other = vectorOf(place);
				let sum = 0;
				for (let k = 0; k < other.indices.length; k++)
					sum +=
						(other.values[k] as number) *
						(spread[other.indices[k] as number] as number);
				return Math.min(sum, 1);
			};
			const best = new Map<number, Neighbour>();
			const compare = (place: number) => {
				const similarity = similarityTo(place);
				const intent = intentOf[place] as number;
				const known = best.get(intent);
				if (known === undefined || similarity > known.similarity)
					best.set(intent, { place, similarity });
			};
			const words = [...new Set(tokens.map((token) => token.read))].filter(
				(word) => frequency.has(word),
			);
			if (words.length > 0)
				for (const id of index.search(rarest(words, SEARCHED_WORDS), {
					limit: PROPOSED,
					suggest: true,
				}))
					if (intents.includes(intentOf[id as number] as number))
						compare(id as number);
			for (const intent of intents)
				if (!best.has(intent))
					byIntent.get(intent)?.slice(0, MAX_COMPARED).forEach(compare);
			for (const feature of indices) spread[feature] = 0;
			return intents.map((intent) => best.get(intent));
		},
	};
}
