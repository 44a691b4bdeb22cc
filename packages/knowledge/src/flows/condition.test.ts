import { describe, expect, it } from "vitest";
import { checkExpression, holds, toValue } from "./condition.js";

const values = {
	status: "shipped",
	amount: 60,
	late: true,
	place: null,
	items: ["cup", "plate"],
	today: "2026-11-22",
};

describe("a condition", () => {
	it.each([
		'status == "shipped"',
		"amount > 50 && late",
		'status in ["packed", "shipped"]',
		"place == null",
		"size(items) == 2",
		'today < "2026-12-01"',
		"!(amount < 3)",
	])("%s holds", (source) => {
		expect(holds(source, values)).toBe(true);
	});

	it.each(['place == "Sofia"', "place > 3", "unknown == 1", "amount", "1 +"])(
		"%s does not hold, and does not throw",
		(source) => {
			expect(holds(source, values)).toBe(false);
		},
	);

	it("gives values for calls and names", () => {
		expect(toValue("status", values)).toBe("shipped");
		expect(toValue('"refund"', values)).toBe("refund");
		expect(toValue("place", values)).toBeNull();
		expect(toValue("items", values)).toEqual(["cup", "plate"]);
	});

	it("is bounded in size", () => {
		const long = Array.from({ length: 300 }, () => "late").join(" && ");
		expect(checkExpression(long, ["late"], "condition")).toBeDefined();
	});

	it("must be true or false", () => {
		expect(checkExpression("size(items)", ["items"], "condition")?.detail).toBe(
			"it is neither true nor false",
		);
	});
});
