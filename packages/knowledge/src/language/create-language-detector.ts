import type { LanguageGuess } from "../match/match.js";
import { KeyPlaces } from "./hash.js";
import {
	ClueSeed,
	type LanguageTable,
	walkClues,
	wordClue,
} from "./learn-languages.js";
import type { Token } from "./tokenize.js";

/** Tells which of the knowledge base's own languages a text is in. */
export interface LanguageDetector {
	detect(tokens: readonly Token[]): LanguageGuess;
	/** Probability of each language, in the order of `languages`. */
	probabilities(tokens: readonly Token[]): readonly number[];
	readonly languages: readonly string[];
}

/** Evidence of overlapping n-grams is not independent; it counts this much. */
const DAMPING = 0.35;
const SMOOTHING = 0.3;
/** Words whose evidence is remembered. */
const MAX_REMEMBERED = 20_000;
const ASCII = /^[\x20-\x7f]*$/;

/**
 * Naive Bayes over words and character n-grams. A word in plain Latin letters may be any
 * language without its marks or its alphabet, so only folded forms are compared then; other
 * words are compared as typed too. `fallback` is told when nothing speaks.
 */
export function createLanguageDetector(
	table: LanguageTable,
	fallback: string = table.languages[0] ?? "und",
): LanguageDetector {
	const { languages, keys, counts, typedTotals, readTotals } = table;
	const size = Math.max(languages.length, 1);
	const index = new KeyPlaces(keys);
	const mass = SMOOTHING * Math.max(keys.length, 1);

	/** What each word says about each language, for the words met last. */
	const remembered = new Map<Token, Float64Array>();
	const evidenceOf = (token: Token): Float64Array => {
		const known = remembered.get(token);
		if (known !== undefined) return known;
		const logs = new Float64Array(size);
		const add = (word: string, seed: number, totals: Float64Array) =>
			walkClues(word, seed, (key) => {
				const row = index.get(key) * size;
				if (row < 0) return;
				for (let l = 0; l < size; l++)
					logs[l] =
						(logs[l] as number) +
						DAMPING *
							Math.log(
								((counts[row + l] as number) + SMOOTHING) /
									((totals[l] as number) + mass),
							);
			});
		if (token.kind === "word") {
			if (!ASCII.test(token.exact))
				add(token.exact, ClueSeed.typed, typedTotals);
			add(token.read, ClueSeed.read, readTotals);
		}
		if (remembered.size >= MAX_REMEMBERED) remembered.clear();
		remembered.set(token, logs);
		return logs;
	};

	const probabilities = (tokens: readonly Token[]): number[] => {
		const logs = new Array<number>(languages.length).fill(0);
		for (const token of tokens) {
			const evidence = evidenceOf(token);
			for (let l = 0; l < logs.length; l++)
				logs[l] = (logs[l] ?? 0) + (evidence[l] as number);
		}
		const top = Math.max(...logs);
		const parts = logs.map((log) => Math.exp(log - top));
		const sum = parts.reduce((a, b) => a + b, 0);
		return parts.map((part) => part / sum);
	};

	/** Whether each word tells languages apart, for the words met last. */
	const judged = new Map<Token, boolean>();
	const isInformative = (token: Token): boolean => {
		let answer = judged.get(token);
		if (answer === undefined) {
			answer = tellsApart(token);
			if (judged.size >= MAX_REMEMBERED) judged.clear();
			judged.set(token, answer);
		}
		return answer;
	};
	const tellsApart = (token: Token): boolean => {
		if (token.kind !== "word" || token.exact.length < 2) return false;
		let clue = index.get(wordClue(token.exact, ClueSeed.typed));
		if (clue < 0) clue = index.get(wordClue(token.read, ClueSeed.read));
		if (clue < 0) return token.exact.length > 3;
		const row = counts.subarray(clue * size, clue * size + size);
		return Math.max(...row) > 0.6 * row.reduce((a, b) => a + b, 0);
	};

	const detect = (tokens: readonly Token[]): LanguageGuess => {
		const informativeTokens = tokens.filter(isInformative).length;
		const shares = probabilities(tokens);
		let best = 0;
		for (let l = 1; l < shares.length; l++)
			if ((shares[l] ?? 0) > (shares[best] ?? 0)) best = l;
		const speaks = tokens.some((token) => token.kind === "word");
		return speaks
			? {
					language: languages[best] ?? fallback,
					confidence: shares[best] ?? 1,
					informativeTokens,
					reason: "detected",
				}
			: {
					language: fallback,
					confidence: 1 / size,
					informativeTokens,
					reason: "default",
				};
	};
	return { detect, probabilities, languages };
}
