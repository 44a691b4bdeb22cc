import { foldMarks } from "../language/fold-word.js";
import type { Token } from "../language/tokenize.js";
import { type PersonWords, personWords } from "./person-words.js";

type Kind = keyof PersonWords;

/** Recognizes one kind of word by whole words and beginnings. */
type Recognize = (word: string) => boolean;

const recognizers = Object.values(personWords).map(
	(words) =>
		Object.fromEntries(
			Object.entries(words).map(([kind, list]) => [
				kind,
				createRecognizer(list as readonly string[]),
			]),
		) as Record<Kind, Recognize>,
);

/**
 * Whether one sentence asks for a human by its build: a word of talking near a
 * person, a wish directly before one, a real person, talk with a robot refused, or
 * nothing but a person. Knows the six languages of `personWords`.
 */
export function asksForPerson(sentence: readonly Token[]): boolean {
	const words = sentence.map((token) => foldMarks(token.exact));
	return recognizers.some((is) => asks(words, is));
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
	for (const [i, word] of words.entries()) {
		if (is.talk(word)) {
			for (let d = 1; d <= maxDistance; d++)
				if (isPerson(i + d, true) || isPerson(i - d, true)) return true;
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

function createRecognizer(list: readonly string[]): Recognize {
	const whole = new Set<string>();
	const beginnings: string[] = [];
	for (const entry of list) {
		const folded = foldMarks(entry.replace(/[*']/g, ""));
		if (entry.endsWith("*")) beginnings.push(folded);
		else whole.add(folded);
	}
	const known = new Map<string, boolean>();
	return (word) => {
		let answer = known.get(word);
		if (answer === undefined) {
			answer =
				whole.has(word) ||
				beginnings.some((beginning) => word.startsWith(beginning)) ||
				(word.length >= minTypoLength && isNearAny(word, whole, beginnings));
			if (known.size < maxRemembered) known.set(word, answer);
		}
		return answer;
	};
}

const minTypoLength = 6;
const maxRemembered = 20_000;

/** One letter wrong, missing, extra or swapped, the first letter right. */
function isNearAny(
	word: string,
	whole: ReadonlySet<string>,
	beginnings: readonly string[],
): boolean {
	for (const other of whole)
		if (other.length >= minTypoLength && isOneEditAway(word, other))
			return true;
	return beginnings.some(
		(beginning) =>
			beginning.length >= minTypoLength &&
			[-1, 0, 1].some((extra) =>
				isOneEditAway(word.slice(0, beginning.length + extra), beginning),
			),
	);
}

/** Whether two words differ by at most one insertion, deletion, replacement or swap of neighbours, behind the first letter. */
export function isOneEditAway(a: string, b: string): boolean {
	if (a === b) return true;
	if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
	if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
	if (a.slice(i + 1) === b.slice(i + 1)) return true;
	return (
		a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2)
	);
}
