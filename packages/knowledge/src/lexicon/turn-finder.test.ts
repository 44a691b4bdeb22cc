import { describe, expect, it } from "vitest";
import { createTurnFinder } from "./turn-finder.js";

describe("a turn of phrase", () => {
	it.each([
		["fed up", "i am fed up now", true],
		["fed up", "up fed", false],
		["cash/card only", "card only", true],
		["wait* here", "waiting here", true],
		["enough !points/money", "enough points", false],
		["enough !points/money", "enough already", true],
		["enough !points/money", "enough", false],
		["where … money", "where is all my money", true],
		["where … money", "where money", true],
		["where … money", "where is now all of my money", false],
		["^ stop $", "stop", true],
		["^ stop $", "please stop", false],
		["the * lamp", "the red lamp", true],
		["the * lamp", "the lamp", false],
	])("'%s' in '%s': %s", (turn, text, stands) => {
		expect(createTurnFinder([turn]).stands(text.split(" "))).toBe(stands);
	});

	it("is found where it stands", () => {
		expect(
			createTurnFinder(["rubbish bin", "a joke"]).find(
				"tell a joke to the rubbish bin".split(" "),
			),
		).toEqual([
			{ from: 1, to: 3 },
			{ from: 5, to: 7 },
		]);
	});
});
