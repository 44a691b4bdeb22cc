import type { Token } from "../language/tokenize.js";
import type { Corpus } from "./corpus.js";

/** The phrasings a matcher looks up, in columns. */
export interface Phrasings extends PhrasingWords {
	readonly texts: readonly string[];
	/** Numbers of the languages. */
	readonly languages: Uint8Array;
	/** Number of the intent; of a counter-phrasing −1 − the number of the intent it is not. */
	readonly intents: Int32Array;
}

/** The words of all phrasings, so that whoever opens a trained matcher need not find them in the texts again. */
export interface PhrasingWords {
	/** Each word once, as typed. */
	readonly words: readonly string[];
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

function toPhrasingWords(
	tokensAt: readonly (readonly Token[])[],
): PhrasingWords {
	const numbers = new Map<string, number>();
	const wordNumbers: number[] = [];
	const wordStarts = new Int32Array(tokensAt.length + 1);
	for (const [place, tokens] of tokensAt.entries()) {
		for (const { typed } of tokens) {
			const number = numbers.get(typed) ?? numbers.size;
			if (number === numbers.size) numbers.set(typed, number);
			wordNumbers.push(number);
		}
		wordStarts[place + 1] = wordNumbers.length;
	}
	return {
		words: [...numbers.keys()],
		wordNumbers: Int32Array.from(wordNumbers),
		wordStarts,
	};
}
