import { Index } from "flexsearch";
import type { Token } from "../language/tokenize.js";
import type { PhrasingTokens } from "./phrasing-tokens.js";
import type { Phrasings } from "./phrasings.js";
import type { SparseVector } from "./sparse-rows.js";
import {
	createWordPostings,
	rarestOf,
	SHELVES,
	type ShelvesOfWords,
	type WordPostings,
} from "./word-postings.js";
import type { WordUses } from "./word-uses.js";

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
	readonly phrasings: Pick<Phrasings, "intents">;
	readonly tokens: Pick<PhrasingTokens, "count">;
	readonly wordUses: WordUses;
	readonly featureCount: number;
	/** Vector of a phrasing. */
	readonly vectorOf: (place: number) => SparseVector;
}

/** Phrasings that the search engine proposes. */
const PROPOSED = 24;
/** Rarest words by which a query looks. */
const SEARCHED_WORDS = 3;
/** Phrasings of an intent that are compared when the search proposes none of it. */
const MAX_COMPARED = 4;

/** Finds the phrasings that have most of some words, at most `limit`. */
export type PhrasingSearch = (
	words: readonly string[],
	limit: number,
) => readonly number[];

/** FlexSearch over postings of our own: it asks for nothing of its index but the phrasings of a word. */
export function createPhrasingSearch(postings: WordPostings): PhrasingSearch {
	const index = new Index({
		tokenize: "strict",
		resolution: SHELVES,
		cache: false,
		encode: (text) => text.split(" "),
	});
	return (words, limit) => {
		(index as unknown as { map: ShelvesOfWords }).map = postings.toShelves(
			words,
			limit,
		);
		return index.search(words.join(" "), { limit, suggest: true }) as number[];
	};
}

/** The first phrasings of each intent. */
function firstOfIntents(intents: Int32Array): ReadonlyMap<number, number[]> {
	const firstOf = new Map<number, number[]>();
	for (const [place, intent] of intents.entries()) {
		if (intent < 0) continue;
		const first = firstOf.get(intent);
		if (first === undefined) firstOf.set(intent, [place]);
		else if (first.length < MAX_COMPARED) first.push(place);
	}
	return firstOf;
}

/**
 * FlexSearch proposes phrasings by their rarest words; cosine similarity orders them. Made
 * in steps of a few milliseconds, for callers that answer meanwhile.
 */
export function* createNearestFinder(
	options: NearestFinderOptions,
): Generator<undefined, NearestFinder> {
	const { featureCount, vectorOf, phrasings, tokens, wordUses } = options;
	const { intents: intentOf } = phrasings;
	const search = createPhrasingSearch(
		yield* createWordPostings(phrasings, tokens, wordUses),
	);
	const firstOf = firstOfIntents(intentOf);
	const usesOf = (read: string): number =>
		wordUses.uses[wordUses.numberOf(read) ?? -1] ?? 0;
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
			const words = [...new Set(tokens.map(({ read }) => read))].filter(
				(read) => usesOf(read) > 0,
			);
			if (words.length > 0)
				for (const place of search(
					rarestOf(words, SEARCHED_WORDS, usesOf),
					PROPOSED,
				))
					if (intents.includes(intentOf[place] as number)) compare(place);
			for (const intent of intents)
				if (!best.has(intent)) firstOf.get(intent)?.forEach(compare);
			for (const feature of indices) spread[feature] = 0;
			return intents.map((intent) => best.get(intent));
		},
	};
}
