import type { Token } from "../language/tokenize.js";
import type { ConceptFinder } from "./find-concepts.js";
import { HASH_START, hashEnd, hashText, hashUnit } from "./hash.js";

/** Kinds of features, in the order of `FEATURE_WEIGHTS`. */
export const FeatureKind = {
	word: 0,
	letters: 1,
	concept: 2,
} as const;

/** How much a feature of each kind counts beside the others before normalisation. */
export const FEATURE_WEIGHTS: readonly number[] = [1, 1, 1.7];

const CONCEPT_SEED = hashText("concept");
const LETTERS_SEED = hashText("letters");
const MIN_GRAM = 2;
/** Texts that speak of more concepts than this are stories; their pairs say little. */
const MAX_PAIRED = 8;

/** Takes one feature: its 32-bit key and its kind. */
export type FeatureSink = (key: number, kind: number) => void;

/**
 * Features of a text: words, neighbouring words written together (so that
 * `track ing` meets `tracking`), character n-grams of 2 to `maxGram` across word
 * borders, and the concepts of the lexicon, alone and in pairs. Order numbers are one word, and alone
 * they say nothing.
 */
export function extractFeatures(
	tokens: readonly Token[],
	concepts: ConceptFinder | undefined,
	maxGram: number,
	sink: FeatureSink,
): void {
	if (!tokens.some(({ kind }) => kind !== "code")) return;
	let line = " ";
	for (let i = 0; i < tokens.length; i++) {
		const { read, kind } = tokens[i] as Token;
		if (kind !== "code") line += `${read} `;
		sink(hashText(read), FeatureKind.word);
		const next = tokens[i + 1];
		if (next !== undefined) sink(hashText(read + next.read), FeatureKind.word);
	}
	for (let i = 0; i < line.length; i++) {
		let state = hashUnit(LETTERS_SEED, line.charCodeAt(i));
		const end = Math.min(line.length, i + maxGram);
		for (let j = i + 1; j < end; j++) {
			state = hashUnit(state, line.charCodeAt(j));
			if (j - i + 1 >= MIN_GRAM) sink(hashEnd(state), FeatureKind.letters);
		}
	}
	if (concepts === undefined) return;
	const found = [...concepts.find(tokens)].sort();
	for (const concept of found)
		sink(hashText(concept, CONCEPT_SEED), FeatureKind.concept);
	if (found.length > MAX_PAIRED) return;
	for (let a = 0; a < found.length; a++)
		for (let b = a + 1; b < found.length; b++)
			sink(
				hashText(`${found[a]}+${found[b]}`, CONCEPT_SEED),
				FeatureKind.concept,
			);
}

/** Key of a word feature, for looking up whether a word is known. */
export function wordKey(read: string): number {
	return hashText(read, HASH_START);
}
