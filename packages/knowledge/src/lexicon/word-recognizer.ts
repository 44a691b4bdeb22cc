import { foldMarks } from "../language/fold-word.js";

/** Recognizes one kind of word. */
export type Recognize = (word: string) => boolean;

/** Shortest word that may hold a typo, unless said otherwise. */
export const usualTypoLength = 6;
const maxRemembered = 20_000;

/**
 * Recognizes the words of a list, whole or (`konsultan*`) by their beginning,
 * with one typo in words of six letters or more, or of `minTypoLength`. Words
 * are given without marks, as `foldMarks` leaves them.
 */
export function createRecognizer(
	list: readonly string[],
	minTypoLength = usualTypoLength,
): Recognize {
	const whole = new Set<string>();
	const beginnings: string[] = [];
	for (const entry of list) {
		const folded = foldMarks(entry.replace(/[*']/g, ""));
		if (entry.endsWith("*")) beginnings.push(folded);
		else whole.add(folded);
	}
	// Typos never stand in the first letter, so most words are done with at a glance.
	const firstLetters = firstLettersOf(list);
	const known = new Map<string, boolean>();
	return (word) => {
		if (!firstLetters.has(word[0] ?? "")) return false;
		let answer = known.get(word);
		if (answer === undefined) {
			answer =
				whole.has(word) ||
				beginnings.some((beginning) => word.startsWith(beginning)) ||
				(word.length >= minTypoLength &&
					isNearAny(word, whole, beginnings, minTypoLength));
			if (known.size < maxRemembered) known.set(word, answer);
		}
		return answer;
	};
}

/** The letters that words recognized by a list can begin with. */
const firstLettersOf = (list: readonly string[]): ReadonlySet<string> =>
	new Set(list.map((entry) => foldMarks(entry.replace(/[*']/g, ""))[0] ?? ""));

/** One letter wrong, missing, extra or swapped, the first letter right. */
function isNearAny(
	word: string,
	whole: ReadonlySet<string>,
	beginnings: readonly string[],
	minTypoLength: number,
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
	if (a.length > b.length) return isSameFrom(a, i + 1, b, i);
	if (a.length < b.length) return isSameFrom(a, i, b, i + 1);
	return (
		isSameFrom(a, i + 1, b, i + 1) ||
		(a[i] === b[i + 1] && a[i + 1] === b[i] && isSameFrom(a, i + 2, b, i + 2))
	);
}

/** Whether two words are the same from a letter of each on; compares without making new texts. */
function isSameFrom(
	a: string,
	fromA: number,
	b: string,
	fromB: number,
): boolean {
	if (a.length - fromA !== b.length - fromB) return false;
	for (let i = fromA, j = fromB; i < a.length; i++, j++)
		if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
	return true;
}
