import {
	createTokenizer,
	type Token,
	type Tokenizer,
} from "../language/tokenize.js";
import { createTextWalker, type WalkedTexts } from "./create-text-walker.js";
import { createFinderOfRead } from "./find-concepts.js";
import {
	type PhrasingWords,
	toPhrasingWords,
	wordOf,
} from "./phrasing-words.js";
import type { ReadConcepts } from "./read-concepts.js";
import { toParts } from "./to-parts.js";
import type { GramSizes } from "./word-features.js";

/** Neighbouring texts of a training set, which somebody else reads. */
export interface TextShare {
	readonly texts: readonly string[];
	/** 1 for each phrasing: of those that are stories the sentences are learnt from, too. */
	readonly isUtterance: Uint8Array;
	/** Whether Latin and Cyrillic spellings of a word meet. */
	readonly isMixedScript: boolean;
}

/** Sentences of texts in columns; the words are those of one sentence after another. */
export interface SentenceColumns extends PhrasingWords {
	/** How many sentences each text has. */
	readonly sentenceCounts: Int32Array;
}

/** How the features of a share are taken. */
export interface WalkTask {
	readonly grams: GramSizes;
	readonly concepts: ReadConcepts;
}

type Sentences = readonly (readonly Token[])[];

/** Reads a share. */
export interface ShareReader {
	/** What was read. */
	readonly columns: SentenceColumns;
	/** Takes the features of its texts, then of the sentences of its stories. */
	walk(task: WalkTask): WalkedTexts;
}

/** Reads the words of a share, for a training that goes on elsewhere. */
export function readShare(share: TextShare): ShareReader {
	const { texts, isUtterance, isMixedScript } = share;
	const tokenizer = createTokenizer({ isMixedScript });
	const read = texts.map((text) => tokenizer.sentences(text));
	return {
		columns: {
			...toPhrasingWords(read.flat()),
			sentenceCounts: Int32Array.from(read, ({ length }) => length),
		},
		walk({ grams, concepts }) {
			const finder = createFinderOfRead(concepts, tokenizer);
			const walker = createTextWalker(grams, finder, texts.length);
			walker.walk(read.map((sentences) => sentences.flat()));
			for (const [text, sentences] of read.entries())
				if (isUtterance[text] === 1) walker.walk(toParts(sentences));
			return walker.walked();
		},
	};
}

/** The sentences of a share that was read elsewhere, as this tokenizer knows their words. */
export function toSentences(
	columns: SentenceColumns,
	tokenizer: Pick<Tokenizer, "remember">,
): readonly Sentences[] {
	const { wordNumbers, wordStarts, sentenceCounts } = columns;
	const words = columns.words.map((_, number) =>
		tokenizer.remember(wordOf(columns, number)),
	);
	let sentence = 0;
	const next = (): readonly Token[] => {
		const tokens: Token[] = [];
		const end = wordStarts[sentence + 1] as number;
		for (let at = wordStarts[sentence] as number; at < end; at++)
			tokens.push(words[wordNumbers[at] as number] as Token);
		sentence++;
		return tokens;
	};
	return Array.from(sentenceCounts, (count) =>
		Array.from({ length: count }, next),
	);
}
