import { type PersonWords, personWords } from "./person-words.js";
import { takeOutTurns } from "./take-out-turns.js";
import { createTurnFinder } from "./turn-finder.js";
import { createWordIndex } from "./word-index.js";
import { type Recognize, usualTypoLength } from "./word-recognizer.js";

type Kind = Exclude<keyof PersonWords, "turns" | "harmless">;

const tables = Object.values(personWords);

const maxRemembered = 20_000;

const kinds: readonly Kind[] = [
	"talk",
	"real",
	"want",
	"people",
	"anybody",
	"filler",
	"bot",
	"not",
	"other",
];
/** A request has at least one of these, the first kinds; most sentences have none, in most languages. */
const openingKinds = 0b11111;

/** The kinds of a word in each language, one bit each. */
type KindsByLanguage = readonly number[];

const indexed = createWordIndex(
	tables.flatMap((table) => kinds.map((kind) => table[kind])),
	usualTypoLength,
);
const ofNoKind: KindsByLanguage = tables.map(() => 0);
const remembered = new Map<string, KindsByLanguage>();

function kindsOf(word: string): KindsByLanguage {
	let found = remembered.get(word);
	if (found === undefined) {
		const lists = indexed(word);
		found = lists.length === 0 ? ofNoKind : toKinds(lists);
		if (remembered.size < maxRemembered) remembered.set(word, found);
	}
	return found;
}

function toKinds(lists: readonly number[]): KindsByLanguage {
	const found = tables.map(() => 0);
	for (const list of lists) {
		const language = Math.floor(list / kinds.length);
		found[language] = (found[language] ?? 0) | (1 << (list % kinds.length));
	}
	return found;
}

const languages = tables.map(
	(_, language) =>
		Object.fromEntries(
			kinds.map((kind, k): [Kind, Recognize] => [
				kind,
				(word) => ((kindsOf(word)[language] ?? 0) & (1 << k)) !== 0,
			]),
		) as Record<Kind, Recognize>,
);

const turns = createTurnFinder(tables.flatMap((table) => table.turns));
const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));

/** The words of one sentence without the turns that only name a person: "what are the support hours". */
export const withoutHarmlessPerson = (
	words: readonly string[],
): readonly string[] => takeOutTurns(words, harmless);

/**
 * Whether one sentence, its words without marks and already without harmless turns, asks for a human by its build: a word of talking near a
 * person, a wish directly before one, a real person, talk with a robot refused, or
 * nothing but a person. Knows the six languages of `personWords`.
 */
export function asksForPerson(words: readonly string[]): boolean {
	if (turns.stands(words)) return true;
	const found = words.map(kindsOf);
	return languages.some(
		(is, language) =>
			found.some((kinds) => ((kinds[language] ?? 0) & openingKinds) !== 0) &&
			asks(words, is),
	);
}

/** Words between talking and the person: "speak to somebody of your customer service". */
const maxDistance = 4;
/** Longest text in which a bare "operator" is a request. */
const maxBareWords = 5;

function asks(words: readonly string[], is: Record<Kind, Recognize>): boolean {
	const isPerson = (i: number, alsoAnybody: boolean) => {
		const word = words[i] ?? "";
		if (!is.people(word) && !(alsoAnybody && is.anybody(word))) return false;
		return !is.other(words[i - 1] ?? "") && !is.other(words[i + 1] ?? "");
	};
	/** Fillers ("please", "me") do not count as distance. */
	const isNearby = (from: number, step: 1 | -1) => {
		let distance = 0;
		for (let i = from + step; i >= 0 && i < words.length; i += step) {
			if (isPerson(i, true)) return true;
			if (!is.filler(words[i] ?? "")) distance++;
			if (distance >= maxDistance) return false;
		}
		return false;
	};
	for (const [i, word] of words.entries()) {
		if (is.talk(word)) {
			if (isNearby(i, 1) || isNearby(i, -1)) return true;
			if (refusesBot(words, i, is)) return true;
		}
		if (is.real(word) && isRealPerson(words, i, is)) return true;
		if (is.want(word)) {
			// Wishes stand before the person in five of the languages, behind it in Turkish.
			for (const step of [1, -1]) {
				let j = i + step;
				while (is.filler(words[j] ?? "") && !isPerson(j, false)) j += step;
				if (isPerson(j, false)) return true;
			}
		}
	}
	return (
		words.length <= maxBareWords &&
		words.some((_, i) => isPerson(i, false)) &&
		words.every((word, i) => isPerson(i, true) || is.filler(word))
	);
}

/** "real person", "człowiek żywy"; two different words, so that "human" alone is not both. */
function isRealPerson(
	words: readonly string[],
	i: number,
	is: Record<Kind, Recognize>,
): boolean {
	for (const j of [i + 1, i + 2, i - 1]) {
		const word = words[j];
		if (word === undefined || word === words[i]) continue;
		if (is.other(words[j + 1] ?? "")) continue;
		if (is.people(word) || is.anybody(word)) return true;
	}
	return false;
}

/** "I don't want to talk to a robot": the refusal before the robot, or behind it in Turkish. */
function refusesBot(
	words: readonly string[],
	i: number,
	is: Record<Kind, Recognize>,
): boolean {
	const near = words.slice(Math.max(0, i - maxDistance), i + maxDistance + 1);
	return near.some(is.bot) && near.some(is.not);
}
