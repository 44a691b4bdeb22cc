import { describe, expect, it } from "vitest";
import { nextSlot, toTypedText } from "./typed-text.js";

describe("an answer to be typed", () => {
	it("has no markup", () => {
		expect(
			toTypedText(
				"You have **30 days**, *counted* from the day\\.\n\n- unworn\n- with the [label](https://shop.example/l)\n\n\n\nSee [https://a.example](https://a.example).",
			),
		).toBe(
			"You have 30 days, counted from the day.\n\n– unworn\n– with the label (https://shop.example/l)\n\nSee https://a.example.",
		);
	});

	it("keeps signs that are no markup", () => {
		expect(toTypedText("2 * 3 * 4, snake_case_name, 5 - 3")).toBe(
			"2 * 3 * 4, snake_case_name, 5 - 3",
		);
	});
});

describe("open slots", () => {
	it("are found one after the other, in every script", () => {
		const text = "Hello {shopper}, your order {поръчка} left.";
		const first = nextSlot(text, 0);
		expect(first).toEqual({ name: "shopper", start: 6, end: 15 });
		expect(nextSlot(text, first?.end ?? 0)?.name).toBe("поръчка");
		expect(nextSlot("nothing { here }", 0)).toBeNull();
	});
});
