import { foldMarks } from "../../../language/fold-word.js";
import { words } from "../../word-list.js";
import { bulgarianSigns } from "./bulgarian.js";
import { englishSigns } from "./english.js";
import { polishSigns } from "./polish.js";
import { type Sign, type SignWords, signs } from "./sign-words.js";
import { slovakSigns } from "./slovak.js";
import { turkishSigns } from "./turkish.js";
import { ukrainianSigns } from "./ukrainian.js";

const tables: readonly SignWords[] = [
	englishSigns,
	polishSigns,
	ukrainianSigns,
	bulgarianSigns,
	slovakSigns,
	turkishSigns,
];

const maxRemembered = 20_000;
/** Shortest beginning that a star follows. */
const minBeginning = 2;

interface Known {
	readonly whole: ReadonlyMap<string, ReadonlySet<Sign>>;
	readonly beginnings: ReadonlyMap<string, ReadonlySet<Sign>>;
	readonly endings: ReadonlyMap<string, ReadonlySet<Sign>>;
	readonly remembered: Map<string, readonly Sign[]>;
}

let known: Known | undefined;

/** What a word, its marks folded, may mean, in any of six languages. */
export function findSigns(word: string): readonly Sign[] {
	known ??= readTables();
	const { whole, beginnings, endings, remembered } = known;
	let found = remembered.get(word);
	if (found === undefined) {
		const all = new Set<Sign>(whole.get(word));
		for (let length = minBeginning; length <= word.length; length++) {
			for (const sign of beginnings.get(word.slice(0, length)) ?? [])
				all.add(sign);
			for (const sign of endings.get(word.slice(-length)) ?? []) all.add(sign);
		}
		found = [...all];
		if (remembered.size < maxRemembered) remembered.set(word, found);
	}
	return found;
}

function readTables(): Known {
	const whole = new Map<string, Set<Sign>>();
	const beginnings = new Map<string, Set<Sign>>();
	const endings = new Map<string, Set<Sign>>();
	const add = (map: Map<string, Set<Sign>>, key: string, sign: Sign) => {
		const folded = foldMarks(key);
		map.set(folded, (map.get(folded) ?? new Set()).add(sign));
	};
	for (const table of tables)
		for (const sign of signs)
			for (const word of words(table[sign]))
				if (word.startsWith("*")) add(endings, word.slice(1), sign);
				else if (word.endsWith("*")) add(beginnings, word.slice(0, -1), sign);
				else add(whole, word, sign);
	return { whole, beginnings, endings, remembered: new Map() };
}
