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
	readonly phrasings: Pick<Phrasings, "intents">;
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

/** Phrasings by their rarest words and by intent. */
interface PhrasingIndex {
	readonly index: Index;
	/** The first phrasings of each intent. */
	readonly firstOf: ReadonlyMap<number, readonly number[]>;
	/** How many phrasings have a word. */
	readonly frequency: ReadonlyMap<string, number>;
}

/** Apart from the finder, so that what is needed for indexing alone is not kept. */
function* indexPhrasings({
	phrasings,
	tokensAt,
}: NearestFinderOptions): Generator<undefined, PhrasingIndex> {
	const index = new Index({
		tokenize: "strict",
		resolution: 3,
		cache: false,
		encode: (text) => text.split(" "),
	});
	const firstOf = new Map<number, number[]>();
	const frequency = new Map<string, number>();
	const wordsAt: (readonly string[])[] = [];
	for (const [place, tokens] of tokensAt.entries()) {
		const intent = phrasings.intents[place] as number;
		const words = intent < 0 ? [] : wordsOf(tokens);
		wordsAt.push(words);
		if (intent < 0) continue;
		for (const word of words)
			frequency.set(word, (frequency.get(word) ?? 0) + 1);
		const first = firstOf.get(intent);
		if (first === undefined) firstOf.set(intent, [place]);
		else if (first.length < MAX_COMPARED) first.push(place);
	}
	for (const [place, words] of wordsAt.entries()) {
		if (words.length > 0)
			index.add(place, rarestOf(words, INDEXED_WORDS, frequency));
		if (place % STEP === 0) yield;
	}
	return { index, firstOf, frequency };
}

const wordsOf = (tokens: readonly Token[]): readonly string[] => [
	...new Set(tokens.map((token) => token.read)),
];

/** The words that fewest phrasings have, rarest first. */
function rarestOf(
	words: readonly string[],
	count: number,
	frequency: ReadonlyMap<string, number>,
): string {
	if (words.length <= count) return words.join(" ");
	const rarest: string[] = [];
	const uses: number[] = [];
	for (const word of words) {
		const own = frequency.get(word) ?? 0;
		let at = rarest.length;
		if (at === count && (uses[--at] as number) <= own) continue;
		for (; at > 0 && (uses[at - 1] as number) > own; at--) {
			rarest[at] = rarest[at - 1] as string;
			uses[at] = uses[at - 1] as number;
		}
		rarest[at] = word;
		uses[at] = own;
	}
	return rarest.join(" ");
}

/**
 * FlexSearch proposes phrasings by their rarest words; cosine similarity orders them. Made
 * in steps of a few milliseconds, for callers that answer meanwhile.
 */
export function* createNearestFinder(
	options: NearestFinderOptions,
): Generator<undefined, NearestFinder> {
	const { featureCount, vectorOf } = options;
	const { intents: intentOf } = options.phrasings;
	const { index, firstOf, frequency } = yield* indexPhrasings(options);
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
			const words = wordsOf(tokens).filter((word) => frequency.has(word));
			if (words.length > 0)
				for (const id of index.search(
					rarestOf(words, SEARCHED_WORDS, frequency),
					{
						limit: PROPOSED,
						suggest: true,
					},
				))
					if (intents.includes(intentOf[id as number] as number))
						compare(id as number);
			for (const intent of intents)
				if (!best.has(intent)) firstOf.get(intent)?.forEach(compare);
			for (const feature of indices) spread[feature] = 0;
			return intents.map((intent) => best.get(intent));
		},
	};
}
