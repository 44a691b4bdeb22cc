import { describe, expect, it } from "vitest";
import { createWordIndex } from "./word-index.js";
import { createRecognizer } from "./word-recognizer.js";

const lists = [
	["operator", "consult*", "human"],
	["operators", "hum*", "don't"],
	["consultation", "operation*", "человек"],
	[],
	["żywy", "o*"],
];

/** Words of the lists and all that are one or two edits away from one of them. */
const words = (): ReadonlySet<string> => {
	const letters = ["o", "x", "л"];
	const edited = (word: string) =>
		[...word, ""].flatMap((_, i) => [
			word.slice(0, i) + word.slice(i + 1),
			word.slice(0, i) +
				(word[i + 1] ?? "") +
				(word[i] ?? "") +
				word.slice(i + 2),
			...letters.flatMap((letter) => [
				word.slice(0, i) + letter + word.slice(i),
				word.slice(0, i) + letter + word.slice(i + 1),
			]),
		]);
	const known = [...lists.flat(), "zywy", "consultant", "operations", ""].map(
		(word) => word.replace("*", ""),
	);
	const near = new Set(known.flatMap((word) => [word, ...edited(word)]));
	return new Set([
		...near,
		...known.slice(0, 3).flatMap(edited).flatMap(edited),
	]);
};

describe("an index of word lists", () => {
	it.each([6, 9])(
		"recognizes what a recognizer of each list does, typos from %i letters on included",
		(minTypoLength) => {
			const index = createWordIndex(lists, minTypoLength);
			const each = lists.map((list) => createRecognizer(list, minTypoLength));
			let found = 0;
			for (const word of words()) {
				const expected = each.flatMap((is, number) =>
					is(word) ? [number] : [],
				);
				expect(index(word), word).toEqual(expected);
				if (expected.length > 0) found++;
			}
			expect(found).toBeGreaterThan(50);
		},
	);
});
