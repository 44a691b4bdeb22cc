import type { Token, Tokenizer } from "../language/tokenize.js";
import type { WordVectors } from "../language/word-vectors.js";
import type { ConceptFinder } from "./find-concepts.js";
import type { Concept } from "./training-set.js";

/** The meaning of a text as one vector. */
export interface Semantics {
	readonly dimensions: number;
	/**
	 * Adds up the meanings of the words into `sum` (zeroed first) and scales it to
	 * length 1; false when no word has one.
	 */
	toMeaning(
		tokens: readonly Token[],
		language: string,
		rarityOf: (token: Token) => number,
		sum: Float32Array,
	): boolean;
}

/** Share of a word in all text at rank r is about this over r (Zipf's law). */
const ZIPF = 0.1;
/** Words more frequent than this count less (Arora, Liang and Ma, 2017). */
const FREQUENT = 1e-3;

function weightOf(rank: number): number {
	return FREQUENT / (FREQUENT + ZIPF / (rank + 2));
}

function scaleToOne(sum: Float32Array): boolean {
	let squares = 0;
	for (const value of sum) squares += value * value;
	if (squares === 0) return false;
	const scale = 1 / Math.sqrt(squares);
	for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) * scale;
	return true;
}

/**
 * Meanings from word vectors where a language has them. In other languages a word
 * of the lexicon borrows the mean vector of its concept's words that have one, so
 * that `paczka` lies where `parcel` does.
 */
export function createSemantics(
	vectors: readonly WordVectors[],
	concepts: readonly Concept[],
	finder: ConceptFinder | undefined,
	tokenizer: Tokenizer,
): Semantics | undefined {
	const [first] = vectors;
	if (first === undefined) return undefined;
	const { dimensions } = first;
	const byLanguage = new Map(
		vectors
			.filter((one) => one.dimensions === dimensions)
			.map((one) => [one.language, one]),
	);
	const conceptVectors = new Map<string, Float32Array>();
	for (const { id, words } of concepts) {
		const sum = new Float32Array(dimensions);
		for (const [language, phrases] of Object.entries(words)) {
			const own = byLanguage.get(language);
			if (own === undefined) continue;
			for (const phrase of phrases)
				for (const { exact } of tokenizer.tokens(phrase)) {
					const rank = own.rankOf(exact);
					if (rank >= 0) own.add(rank, weightOf(rank), sum);
				}
		}
		if (scaleToOne(sum)) conceptVectors.set(id, sum);
	}

	const toMeaning: Semantics["toMeaning"] = (
		tokens,
		language,
		rarityOf,
		sum,
	) => {
		sum.fill(0);
		const own = byLanguage.get(language);
		if (own !== undefined)
			for (const token of tokens) {
				const rank = own.rankOf(token.exact);
				if (rank >= 0) own.add(rank, weightOf(rank) * rarityOf(token), sum);
			}
		else if (finder !== undefined)
			for (const concept of finder.find(tokens)) {
				const vector = conceptVectors.get(concept);
				if (vector === undefined) continue;
				for (let d = 0; d < dimensions; d++)
					sum[d] = (sum[d] as number) + (vector[d] as number);
			}
		return scaleToOne(sum);
	};
	return { dimensions, toMeaning };
}
