import { expect, it } from "vitest";
import { isMaterialChange } from "./is-material-change.js";

const minute = 60_000;
const notice = (position: number, minutes?: number) => ({
	position,
	estimate:
		minutes === undefined ? null : { fromMs: 0, toMs: minutes * minute },
});

it.each([
	["the same", notice(5, 10), 0, notice(5, 10), false],
	["the same promise later", notice(5, 10), 4, notice(5, 6), false],
	["one place of many", notice(12, 10), 0, notice(11, 10), false],
	["a fifth of the places", notice(12, 10), 0, notice(9, 10), true],
	["one of the first places", notice(3, 10), 0, notice(2, 10), true],
	["a place farther back", notice(12, 10), 0, notice(13, 10), true],
	["a range at last", notice(12), 5, notice(12, 10), true],
	["a range that is not known any more", notice(12, 10), 5, notice(12), false],
	["a promise that is over", notice(5, 3), 3, notice(5, 1), true],
	["much later than said", notice(5, 4), 1, notice(5, 5), true],
	["a little later than said", notice(5, 8), 1, notice(5, 8), false],
	["much sooner than said", notice(5, 10), 1, notice(5, 4), true],
] as const)(
	"tells shoppers or not of %s",
	(_, told, minutes, wait, expected) => {
		expect(isMaterialChange(told, minutes * minute, wait)).toBe(expected);
	},
);
