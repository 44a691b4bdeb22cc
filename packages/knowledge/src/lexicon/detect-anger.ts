import { angerTables } from "./anger/anger-tables.js";
import { takeOutTurns } from "./take-out-turns.js";
import { createTurnFinder } from "./turn-finder.js";
import { createWordIndex } from "./word-index.js";
import { createRecognizer, type Recognize } from "./word-recognizer.js";

/** Words of anger are known by heart and short ones have harmless neighbours: "sandal" is no "skandal". */
const minTypoLength = 9;
/** Words that may stand between those that mean anger together. */
const maxGap = 3;

type Line = readonly Recognize[];

const maxRemembered = 20_000;

const tables = Object.values(angerTables);

const lines = tables
	.flatMap(({ together }) => together)
	.map((line) => line.split(/\s+/).map((word) => word.split("/")));

/** Recognizers of the words of each line behind the first. */
const linesBehindFirst: readonly Line[] = lines.map(([, ...others]) =>
	others.map((words) => createRecognizer(words, minTypoLength)),
);

/** Words that are anger by themselves, in any of the languages, and behind them those that begin a line. */
const indexed = createWordIndex(
	[
		tables.flatMap((table) => table.alone),
		...lines.map(([first]) => first ?? []),
	],
	minTypoLength,
);

/** What a word means for anger. */
interface Meaning {
	readonly isAngry: boolean;
	/** Lines of words that mean anger together whose first word it is. */
	readonly begins: readonly Line[];
}

const harmlessMeaning: Meaning = { isAngry: false, begins: [] };
const remembered = new Map<string, Meaning>();

function meaningOf(word: string): Meaning {
	let found = remembered.get(word);
	if (found === undefined) {
		const numbers = indexed(word);
		found =
			numbers.length === 0
				? harmlessMeaning
				: {
						isAngry: numbers[0] === 0,
						begins: numbers
							.filter((number) => number > 0)
							.map((number) => linesBehindFirst[number - 1] ?? []),
					};
		if (remembered.size < maxRemembered) remembered.set(word, found);
	}
	return found;
}

const turns = createTurnFinder(tables.flatMap((table) => table.turns));

const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));

/** The words of one sentence without the turns that only look angry: a rubbish bin, a joke to be told. */
export const withoutHarmlessAnger = (
	words: readonly string[],
): readonly string[] => takeOutTurns(words, harmless);

/** Whether one sentence, its words without marks and already without harmless turns, sounds angry in one of the six languages of `angerTables`. */
export function soundsAngry(words: readonly string[]): boolean {
	return (
		words.some((word) => meaningOf(word).isAngry) ||
		turns.stands(words) ||
		words.some((word, at) =>
			meaningOf(word).begins.some((line) => standTogether(line, words, at)),
		)
	);
}

/** Whether the words of a line behind the first, which is word `at`, stand near it, in any order. */
function standTogether(
	others: Line,
	words: readonly string[],
	at: number,
): boolean {
	const reach = others.length + 1 + maxGap;
	const left = words.slice(Math.max(0, at - reach + 1), at + reach);
	left.splice(Math.min(at, reach - 1), 1);
	return others.every((is) => {
		const i = left.findIndex(is);
		if (i < 0) return false;
		left.splice(i, 1);
		return true;
	});
}
