import { TOKEN_KINDS, type Token } from "../language/tokenize.js";

/** The words of texts, of phrasings above all, as they were read, so that whoever opens a trained matcher need not read the texts again. */
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
