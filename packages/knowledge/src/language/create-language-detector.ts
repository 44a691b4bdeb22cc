import type { LanguageGuess } from "../match/match.js";
import type { Token } from "./tokenize.js";

/** Tokens of one known text and its language. */
export interface LanguageSample {
	readonly tokens: readonly Token[];
	readonly language: string;
}

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

function* cluesOf(token: Token): Generator<string> {
	if (token.kind !== "word") return;
	for (const form of token.exact === token.read
		? [token.exact]
		: [token.exact, token.read]) {
		yield `=${form}`;
		const padded = ` ${form} `;
		for (let size = 1; size <= 3; size++)
			for (let i = 0; i + size <= padded.length; i++) {
				const gram = padded.slice(i, i + size);
				if (gram !== " ") yield gram;
			}
	}
}

/**
 * Learns from a knowledge base's own texts: naive Bayes over words and character
 * n-grams, both as typed and as folded, so that missing marks and Latin
 * transliteration cost little. `fallback` is told when nothing speaks.
 */
export function createLanguageDetector(
	samples: Iterable<LanguageSample>,
	languages: readonly string[],
	fallback: string = languages[0] ?? "und",
): LanguageDetector {
	const size = Math.max(languages.length, 1);
	const counts = new Map<string, Float64Array>();
	const totals = new Float64Array(size);
	// A word says the same each time: its clues are taken once, however often it stands.
	const words = new Map<Token, Float64Array>();
	for (const { tokens, language } of samples) {
		const at = languages.indexOf(language);
		if (at < 0) continue;
		for (const token of tokens) {
			let uses = words.get(token);
			if (uses === undefined) {
				uses = new Float64Array(size);
				words.set(token, uses);
			}
			uses[at] = (uses[at] as number) + 1;
		}
	}
	for (const [token, uses] of words)
		for (const clue of cluesOf(token)) {
			let row = counts.get(clue);
			if (row === undefined) {
				row = new Float64Array(size);
				counts.set(clue, row);
			}
			for (let l = 0; l < size; l++) {
				row[l] = (row[l] as number) + (uses[l] as number);
				totals[l] = (totals[l] as number) + (uses[l] as number);
			}
		}
	const vocabulary = counts.size;

	/** What each word says about each language, for the words met last. */
	const remembered = new Map<Token, Float64Array>();
	const evidenceOf = (token: Token): Float64Array => {
		const known = remembered.get(token);
		if (known !== undefined) return known;
		const logs = new Float64Array(size);
		for (const clue of cluesOf(token)) {
			const row = counts.get(clue);
			if (row === undefined) continue;
			for (let l = 0; l < size; l++)
				logs[l] =
					(logs[l] as number) +
					DAMPING *
						Math.log(
							((row[l] as number) + SMOOTHING) /
								((totals[l] as number) + SMOOTHING * vocabulary),
						);
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

	const isInformative = (token: Token): boolean => {
		if (token.kind !== "word" || token.exact.length < 2) return false;
		const row = counts.get(`=${token.exact}`) ?? counts.get(`=${token.read}`);
		if (row === undefined) return token.exact.length > 3;
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
