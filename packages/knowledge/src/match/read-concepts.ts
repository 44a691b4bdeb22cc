import { foldMarks } from "../language/fold-word.js";
import type { Tokenizer } from "../language/tokenize.js";
import type { Concept } from "./training-set.js";

/** One word of a concept. */
export interface ConceptWord {
	/** As the tokenizer reads it. */
	readonly read: string;
	/** Its letters without marks where they must be just these, not only be read alike. */
	readonly letters?: string;
}

/** An abbreviation whose q is a q: elsewhere it may stand for я in Latin letters, and `moq` would be `моя` and `moja`. */
const ABBREVIATION_WITH_Q = /^(?=.*q)\p{Script=Latin}{1,4}$/u;

/** The wordings of concepts as the tokenizer reads them, in columns, so that another thread need not read them again. */
export interface ReadConcepts {
	/** Id of each concept. */
	readonly ids: readonly string[];
	/** Number of the concept of each wording. */
	readonly concepts: Int32Array;
	readonly languages: readonly string[];
	/** Where the words of each wording begin; one longer than there are wordings. */
	readonly starts: Int32Array;
	readonly reads: readonly string[];
	/** Letters a word must have, empty where it is enough that it is read alike. */
	readonly letters: readonly string[];
}

/** Reads the wordings of concepts; those without words are left out. */
export function readConcepts(
	concepts: readonly Concept[],
	tokenizer: Tokenizer,
): ReadConcepts {
	const numbers: number[] = [];
	const languages: string[] = [];
	const starts: number[] = [0];
	const reads: string[] = [];
	const letters: string[] = [];
	concepts.forEach(({ words }, concept) => {
		for (const [language, wordings] of Object.entries(words))
			for (const text of wordings) {
				for (const { read, exact } of tokenizer.tokens(text)) {
					reads.push(read);
					letters.push(ABBREVIATION_WITH_Q.test(exact) ? foldMarks(exact) : "");
				}
				if (reads.length === starts.at(-1)) continue;
				numbers.push(concept);
				languages.push(language);
				starts.push(reads.length);
			}
	});
	return {
		ids: concepts.map(({ id }) => id),
		concepts: Int32Array.from(numbers),
		languages,
		starts: Int32Array.from(starts),
		reads,
		letters,
	};
}

/** The words of a wording, by its number. */
export function wordingAt(
	{ starts, reads, letters }: ReadConcepts,
	wording: number,
): readonly ConceptWord[] {
	const words: ConceptWord[] = [];
	const end = starts[wording + 1] as number;
	for (let at = starts[wording] as number; at < end; at++) {
		const read = reads[at] as string;
		const exactly = letters[at] as string;
		words.push(exactly === "" ? { read } : { read, letters: exactly });
	}
	return words;
}
