import { Index } from "flexsearch";
import type { Token } from "../language/tokenize.js";
import type { CorpusRow } from "./corpus.js";
import type { SparseVector } from "./vectorizer.js";

/** A phrasing and how near it is. */
export interface Neighbour {
	readonly row: CorpusRow;
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

/** Phrasings that the search engine proposes. */
const PROPOSED = 30;
/** Rarest words of a long query that are searched for. */
const MAX_WORDS = 4;
/** Phrasings of an intent that are compared when the search proposes none of it. */
const MAX_COMPARED = 4;

/** FlexSearch proposes phrasings by their rarest words; cosine similarity orders them. */
export function createNearestFinder(
	rows: readonly CorpusRow[],
	featureCount: number,
): NearestFinder {
	const index = new Index({
		tokenize: "strict",
		encode: (text) => text.split(" "),
	});
	const byIntent = new Map<number, CorpusRow[]>();
	const frequency = new Map<string, number>();
	rows.forEach((row, r) => {
		if (row.intent < 0) return;
		index.add(r, row.tokens.map((token) => token.read).join(" "));
		for (const read of new Set(row.tokens.map((token) => token.read)))
			frequency.set(read, (frequency.get(read) ?? 0) + 1);
		const list = byIntent.get(row.intent);
		if (list === undefined) byIntent.set(row.intent, [row]);
		else list.push(row);
	});
	const spread = new Float32Array(featureCount);

	return {
		nearest(tokens, vector, intents) {
			const { indices, values } = vector;
			for (let k = 0; k < indices.length; k++)
				spread[indices[k] as number] = values[k] as number;
			const similarityTo = ({ vector: other }: CorpusRow): number => {
				let sum = 0;
				for (let k = 0; k < other.indices.length; k++)
					sum +=
						(other.values[k] as number) *
						(spread[other.indices[k] as number] as number);
				return Math.min(sum, 1);
			};
			const best = new Map<number, Neighbour>();
			const compare = (row: CorpusRow) => {
				const similarity = similarityTo(row);
				const known = best.get(row.intent);
				if (known === undefined || similarity > known.similarity)
					best.set(row.intent, { row, similarity });
			};
			const words = [...new Set(tokens.map((token) => token.read))]
				.filter((word) => frequency.has(word))
				.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
				.slice(0, MAX_WORDS);
			if (words.length > 0) {
				const wanted = new Set(intents);
				for (const id of index.search(words.join(" "), {
					limit: PROPOSED,
					suggest: true,
				})) {
					const row = rows[id as number] as CorpusRow;
					if (wanted.has(row.intent)) compare(row);
				}
			}
			for (const intent of intents)
				if (!best.has(intent))
					byIntent.get(intent)?.slice(0, MAX_COMPARED).forEach(compare);
			for (const feature of indices) spread[feature] = 0;
			return intents.map((intent) => best.get(intent));
		},
	};
}
