import { foldCase, foldMarks } from "./fold-word.js";
import { toSkeleton } from "./spelling-skeleton.js";

/** One word of a text, as typed and as the matcher reads it. */
export interface Token {
	readonly typed: string;
	/** Case folded, marks kept. */
	readonly exact: string;
	/** Marks folded and, where a knowledge base has Cyrillic, spelt as a skeleton; a class name for order numbers. */
	readonly read: string;
	readonly kind: "word" | "number" | "code" | "emoji";
}

/** Kinds of words, in a fixed order. */
export const TOKEN_KINDS: readonly Token["kind"][] = [
	"word",
	"number",
	"code",
	"emoji",
];

/** How words are read. */
export interface TokenizeOptions {
	/** Whether Latin and Cyrillic spellings of a word shall meet. */
	readonly isMixedScript: boolean;
	/** Most characters of a text that are read; of a longer one its beginning and its end. Default 4,000. */
	readonly maxLength?: number;
}

/** Text → sentences of tokens. */
export interface Tokenizer {
	/** Sentences without words are left out. */
	readonly sentences: (text: string) => readonly (readonly Token[])[];
	readonly tokens: (text: string) => readonly Token[];
	/** Takes over a word that a tokenizer with the same options has read, and gives it as it is known here. */
	readonly remember: (token: Token) => Token;
}

const WORD =
	/(?:\p{L}[\p{L}\p{M}\p{N}]*|\p{N}[\p{N}\p{L}\p{M}]*|\p{Extended_Pictographic})/gu;
const APOSTROPHE = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;
const SENTENCE_END = /[.!?…。！？]+(?=\s|$)|[\n\r]+/u;
/** Nothing to look for in a word of these letters. */
const PLAIN = /^[a-zà-öø-ÿĀ-žЀ-ҁ]*$/;
/** How much longer a text may get by spelling out its ligatures; one of them alone stands for eighteen letters. */
const MOST_SPELT_OUT = 2;
/** Words remembered per tokenizer; a shop's vocabulary is far smaller. */
const MAX_REMEMBERED = 200_000;

const withoutApostrophes = (text: string): string =>
	/['’ʼ`´]/.test(text) ? text.replace(APOSTROPHE, "") : text;

/** Creates a tokenizer that remembers the words it has read. */
export function createTokenizer(options: TokenizeOptions): Tokenizer {
	const { isMixedScript, maxLength = 4_000 } = options;
	const known = new Map<string, Token>();

	const readWord = (typed: string): Token => {
		const seen = known.get(typed);
		if (seen !== undefined) return seen;
		const exact = foldCase(typed);
		let kind: Token["kind"] = "word";
		let read = exact;
		const isPlain = PLAIN.test(exact);
		const digits = isPlain ? 0 : (exact.match(/\p{N}/gu)?.length ?? 0);
		if (!isPlain && digits === 0 && /^\p{Extended_Pictographic}/u.test(exact))
			kind = "emoji";
		else if (digits >= 4 || (digits >= 3 && digits < exact.length)) {
			kind = "code";
			read = "#code";
		} else if (digits === exact.length) kind = "number";
		else {
			read = foldMarks(exact);
			if (isMixedScript) read = toSkeleton(read) || read;
		}
		return keep({ typed, exact, read, kind });
	};
	const keep = (token: Token): Token => {
		if (known.size >= MAX_REMEMBERED) known.clear();
		known.set(token.typed, token);
		return token;
	};

	const read = (text: string) => {
		const bounded =
			text.length <= maxLength
				? text
				: `${text.slice(0, maxLength * 0.75)}\n${text.slice(-maxLength * 0.25)}`;
		const found: Token[][] = [];
		const plain = bounded
			.normalize("NFKC")
			.slice(0, maxLength * MOST_SPELT_OUT);
		for (const part of withoutApostrophes(plain).split(SENTENCE_END)) {
			const words = part.match(WORD);
			if (words !== null) found.push(words.map(readWord));
		}
		return found;
	};
	/** One text after another is read by several who look for different things in it. */
	let last: { text: string; sentences: readonly (readonly Token[])[] } = {
		text: "",
		sentences: [],
	};
	const sentences = (text: string) => {
		if (text !== last.text) last = { text, sentences: read(text) };
		return last.sentences;
	};
	return {
		sentences,
		tokens: (text) => sentences(text).flat(),
		remember: (token) => known.get(token.typed) ?? keep(token),
	};
}

const shared = new Map<boolean, Tokenizer>();

/** The tokenizer of this program that reads texts of any length by usual bounds: whoever uses it profits from what others have read. */
export function sharedTokenizer(isMixedScript: boolean): Tokenizer {
	let tokenizer = shared.get(isMixedScript);
	if (tokenizer === undefined) {
		tokenizer = createTokenizer({ isMixedScript });
		shared.set(isMixedScript, tokenizer);
	}
	return tokenizer;
}
