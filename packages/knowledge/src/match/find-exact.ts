import type { Token } from "../language/tokenize.js";
import type { CorpusRow } from "./corpus.js";

/** What is known about a text that stands in the training set word for word. */
export interface ExactHit {
	/** Intents that have the text as a phrasing. */
	readonly intents: readonly number[];
	/** Intents that have it as a negative. */
	readonly notIntents: readonly number[];
	/** Whether the marks of the letters agree too. */
	readonly isLiteral: boolean;
}

/** Finds texts that stand in the training set, whatever their case and punctuation. */
export interface ExactFinder {
	find(tokens: readonly Token[]): ExactHit | undefined;
}

const literal = (tokens: readonly Token[]) =>
	tokens.map((token) => token.exact).join(" ");
const read = (tokens: readonly Token[]) =>
	tokens.map((token) => token.read).join(" ");

/** Indexes the phrasings and negatives by their words, with and without marks. */
export function createExactFinder(rows: readonly CorpusRow[]): ExactFinder {
	const byLiteral = new Map<string, CorpusRow[]>();
	const byRead = new Map<string, CorpusRow[]>();
	const add = (map: Map<string, CorpusRow[]>, key: string, row: CorpusRow) => {
		const list = map.get(key);
		if (list === undefined) map.set(key, [row]);
		else list.push(row);
	};
	for (const row of rows) {
		if (row.role !== "utterance" && row.role !== "negative") continue;
		if (row.tokens.length === 0) continue;
		add(byLiteral, literal(row.tokens), row);
		add(byRead, read(row.tokens), row);
	}
	const toHit = (
		found: readonly CorpusRow[],
		isLiteral: boolean,
	): ExactHit => ({
		intents: [
			...new Set(
				found.filter((row) => row.intent >= 0).map((row) => row.intent),
			),
		],
		notIntents: [
			...new Set(
				found.flatMap((row) =>
					row.notIntent === undefined ? [] : [row.notIntent],
				),
			),
		],
		isLiteral,
	});
	return {
		find(tokens) {
			const same = byLiteral.get(literal(tokens));
			if (same !== undefined) return toHit(same, true);
			const alike = byRead.get(read(tokens));
			return alike === undefined ? undefined : toHit(alike, false);
		},
	};
}
