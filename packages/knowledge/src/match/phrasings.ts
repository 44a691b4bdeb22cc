import { TOKEN_KINDS, type Token } from "../language/tokenize.js";
import type { Corpus } from "./corpus.js";

/** The phrasings a matcher looks up, in columns. */
export interface Phrasings extends PhrasingWords {
	readonly texts: readonly string[];
	/** Numbers of the languages. */
	readonly languages: Uint8Array;
	/** Number of the intent; of a counter-phrasing −1 − the number of the intent it is not. */
	readonly intents: Int32Array;
}

/** The words of all phrasings as they were read, so that whoever opens a trained matcher need not read the texts again. */
export interface PhrasingWords {
	/** Each word once, as typed. */
	readonly words: readonly string[];
	/** The same with case folded; empty where that changes nothing. */
	readonly exactWords: readonly string[];
	/** The same as matched; empty where that is the exact word. */
	readonly readWords: readonly string[];
	/** Places of their kinds in `TOKEN_KINDS`. */
	readonly wordKinds: Uint8Array;
	/** Numbers of the words of one phrasing after another. */
	readonly wordNumbers: Int32Array;
	/** Where the words of each phrasing begin; one longer than there are phrasings. */
	readonly wordStarts: Int32Array;
}

/** The phrasings and counter-phrasings of a corpus; titles and answers stand in for an intent without any. */
export function toPhrasings({ rows, languages, intentIds }: Corpus): Phrasings {
	const hasOwn = new Uint8Array(intentIds.length);
	for (const { role, intent } of rows)
		if (role === "utterance") hasOwn[intent] = 1;
	const used = rows.filter(
		({ role, intent }) =>
			role === "utterance" ||
			role === "negative" ||
			(role === "weak" && hasOwn[intent] === 0),
	);
	return {
		texts: used.map(({ text }) => text),
		languages: Uint8Array.from(used, ({ language }) =>
			Math.max(0, languages.indexOf(language)),
		),
		intents: Int32Array.from(used, ({ intent, notIntent }) =>
			notIntent === undefined ? intent : -1 - notIntent,
		),
		...toPhrasingWords(used.map(({ tokens }) => tokens)),
	};
}

/** Numbers the words of phrasings. */
export function toPhrasingWords(
	tokensAt: readonly (readonly Token[])[],
): PhrasingWords {
	const numbers = new Map<string, number>();
	const known: Token[] = [];
	const wordNumbers: number[] = [];
	const wordStarts = new Int32Array(tokensAt.length + 1);
	for (const [place, tokens] of tokensAt.entries()) {
		for (const token of tokens) {
			let number = numbers.get(token.typed);
			if (number === undefined) {
				number = known.length;
				numbers.set(token.typed, number);
				known.push(token);
			}
			wordNumbers.push(number);
		}
		wordStarts[place + 1] = wordNumbers.length;
	}
	return {
		words: known.map(({ typed }) => typed),
		exactWords: known.map(({ typed, exact }) => (exact === typed ? "" : exact)),
		readWords: known.map(({ exact, read }) => (read === exact ? "" : read)),
		wordKinds: Uint8Array.from(known, ({ kind }) => TOKEN_KINDS.indexOf(kind)),
		wordNumbers: Int32Array.from(wordNumbers),
		wordStarts,
	};
}

/** The word of a number. */
export function wordOf(phrasings: PhrasingWords, number: number): Token {
	const typed = phrasings.words[number] ?? "";
	const exact = phrasings.exactWords[number] || typed;
	return {
		typed,
		exact,
		read: phrasings.readWords[number] || exact,
		kind: TOKEN_KINDS[phrasings.wordKinds[number] ?? 0] ?? "word",
	};
}
