import { foldMarks } from "../language/fold-word.js";
import type { Token } from "../language/tokenize.js";
import { type PersonWords, personWords } from "./person-words.js";
import { takeOutTurns } from "./take-out-turns.js";
import { createTurnFinder } from "./turn-finder.js";
import { createRecognizer, type Recognize } from "./word-recognizer.js";

type Kind = Exclude<keyof PersonWords, "turns" | "harmless">;

const tables = Object.values(personWords);

const maxRemembered = 20_000;

const languages = tables.map(({ turns: _, harmless: __, ...words }) => {
	const is = Object.fromEntries(
		Object.entries(words).map(([kind, list]) => [
			kind,
			createRecognizer(list as readonly string[]),
		]),
	) as Record<Kind, Recognize>;
	return {
		is,
		/** A request has at least one of these; most sentences have none, in most languages. */
		opens: remembering(
			(word) =>
				is.talk(word) ||
				is.real(word) ||
				is.want(word) ||
				is.people(word) ||
				is.anybody(word),
		),
	};
});

function remembering(decide: Recognize): Recognize {
	const known = new Map<string, boolean>();
	return (word) => {
		let answer = known.get(word);
		if (answer === undefined) {
			answer = decide(word);
			if (known.size < maxRemembered) known.set(word, answer);
		}
		return answer;
	};
}

const turns = createTurnFinder(tables.flatMap((table) => table.turns));
const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));

/** One sentence without the turns that only name a person: "what are the support hours". */
export const withoutHarmlessPerson = (
	sentence: readonly Token[],
): readonly Token[] => takeOutTurns(sentence, harmless);

/**
 * Whether one sentence, already without harmless turns, asks for a human by its build: a word of talking near a
 * person, a wish directly before one, a real person, talk with a robot refused, or
 * nothing but a person. Knows the six languages of `personWords`.
 */
export function asksForPerson(sentence: readonly Token[]): boolean {
	const words = sentence.map((token) => foldMarks(token.exact));
	return (
		turns.stands(words) ||
		languages.some(({ is, opens }) => words.some(opens) && asks(words, is))
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
