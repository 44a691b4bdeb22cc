import { foldMarks } from "../language/fold-word.js";
import type { Token } from "../language/tokenize.js";
import { angerTables } from "./anger/anger-tables.js";
import { takeOutTurns } from "./take-out-turns.js";
import { createTurnFinder } from "./turn-finder.js";
import {
	createRecognizer,
	firstLettersOf,
	type Recognize,
} from "./word-recognizer.js";

/** Words of anger are known by heart and short ones have harmless neighbours: "sandal" is no "skandal". */
const minTypoLength = 9;
/** Words that may stand between those that mean anger together. */
const maxGap = 3;

type Line = readonly Recognize[];

const maxRemembered = 20_000;

const tables = Object.values(angerTables);

/** Words that are anger by themselves, in any of the languages. */
const alone = createRecognizer(
	tables.flatMap((table) => table.alone),
	minTypoLength,
);

/** Lines of words that mean anger together whose first word a word is. */
const togetherFrom = createLineFinder(
	tables.flatMap(({ together }) => together),
);

const turns = createTurnFinder(tables.flatMap((table) => table.turns));

const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));

/** One sentence without the turns that only look angry: a rubbish bin, a joke to be told. */
export const withoutHarmlessAnger = (
	sentence: readonly Token[],
): readonly Token[] => takeOutTurns(sentence, harmless);

/** Whether one sentence, already without harmless turns, sounds angry in one of the six languages of `angerTables`. */
export function soundsAngry(sentence: readonly Token[]): boolean {
	const words = sentence.map((token) => foldMarks(token.exact));
	return (
		words.some(alone) ||
		turns.stands(words) ||
		words.some((word, at) =>
			togetherFrom(word).some((line) => standTogether(line, words, at)),
		)
	);
}

/** Most words begin no line at all; which lines one begins is found once. */
function createLineFinder(
	lines: readonly string[],
): (word: string) => readonly Line[] {
	const byLetter = new Map<string, Line[]>();
	for (const line of lines) {
		const words = line.split(/\s+/).map((word) => word.split("/"));
		const recognizers = words.map((word) =>
			createRecognizer(word, minTypoLength),
		);
		for (const letter of firstLettersOf(words[0] ?? []))
			byLetter.set(letter, [...(byLetter.get(letter) ?? []), recognizers]);
	}
	const known = new Map<string, readonly Line[]>();
	return (word) => {
		let found = known.get(word);
		if (found === undefined) {
			found = (byLetter.get(word[0] ?? "") ?? []).filter(([first]) =>
				first?.(word),
			);
			if (known.size < maxRemembered) known.set(word, found);
		}
		return found;
	};
}

/** Whether the words of a line that begins with word `at` stand near it, in any order. */
function standTogether(
	line: Line,
	words: readonly string[],
	at: number,
): boolean {
	const reach = line.length + maxGap;
	const [, ...others] = line;
	const left = words.slice(Math.max(0, at - reach + 1), at + reach);
	left.splice(Math.min(at, reach - 1), 1);
	return others.every((is) => {
		const i = left.findIndex(is);
		if (i < 0) return false;
		left.splice(i, 1);
		return true;
	});
}
