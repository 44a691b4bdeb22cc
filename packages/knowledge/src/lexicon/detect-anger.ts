import { foldMarks } from "../language/fold-word.js";
import type { Token } from "../language/tokenize.js";
import { angerTables } from "./anger/anger-tables.js";
import { takeOutTurns } from "./take-out-turns.js";
import { createTurnFinder, type TurnFinder } from "./turn-finder.js";
import {
	createRecognizer,
	firstLettersOf,
	type Recognize,
} from "./word-recognizer.js";

/** Words of anger are known by heart and short ones have harmless neighbours: "sandal" is no "skandal". */
const minTypoLength = 9;
/** Words that may stand between those that mean anger together. */
const maxGap = 3;

interface Signs {
	readonly alone: Recognize;
	/** Words that mean anger together, by the letters that the first of them can begin with. */
	readonly together: ReadonlyMap<string, readonly (readonly Recognize[])[]>;
	readonly turns: TurnFinder;
}

const tables = Object.values(angerTables);

const signs: readonly Signs[] = tables.map(({ alone, together, turns }) => ({
	alone: createRecognizer(alone, minTypoLength),
	together: byFirstLetter(together),
	turns: createTurnFinder(turns),
}));

const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));

/** One sentence without the turns that only look angry: a rubbish bin, a joke to be told. */
export const withoutHarmlessAnger = (
	sentence: readonly Token[],
): readonly Token[] => takeOutTurns(sentence, harmless);

/** Whether one sentence, already without harmless turns, sounds angry in one of the six languages of `angerTables`. */
export function soundsAngry(sentence: readonly Token[]): boolean {
	const words = sentence.map((token) => foldMarks(token.exact));
	return signs.some(
		({ alone, together, turns }) =>
			words.some(alone) ||
			turns.stands(words) ||
			words.some((word, at) =>
				together
					.get(word[0] ?? "")
					?.some((line) => standTogether(line, words, at)),
			),
	);
}

function byFirstLetter(lines: readonly string[]): Signs["together"] {
	const found = new Map<string, (readonly Recognize[])[]>();
	for (const line of lines) {
		const words = line.split(/\s+/).map((word) => word.split("/"));
		const recognizers = words.map((word) =>
			createRecognizer(word, minTypoLength),
		);
		for (const letter of firstLettersOf(words[0] ?? []))
			found.set(letter, [...(found.get(letter) ?? []), recognizers]);
	}
	return found;
}

/** Whether word `at` is the first of a line and the others stand near it, in any order. */
function standTogether(
	line: readonly Recognize[],
	words: readonly string[],
	at: number,
): boolean {
	const reach = line.length + maxGap;
	const [first, ...others] = line;
	if (first === undefined || !first(words[at] ?? "")) return false;
	const left = words.slice(Math.max(0, at - reach + 1), at + reach);
	left.splice(Math.min(at, reach - 1), 1);
	return others.every((is) => {
		const i = left.findIndex(is);
		if (i < 0) return false;
		left.splice(i, 1);
		return true;
	});
}
