import { describe, expect, it } from "vitest";
import { locales } from "../locale/locales.js";
import { slotText } from "./slot-text.js";

describe("a value of a flow", () => {
	it.each([
		["10233", "10233"],
		["2026-11-20", "20 Nov 2026"],
		[12, "12"],
		[{ amount: 4.5, currency: "EUR" }, "€4.50"],
		[true, "Yes"],
		[false, "No"],
		[null, "Unknown"],
		[[{}, {}], "Photos: 2"],
	])("%j reads “%s”", (value, text) => {
		expect(slotText(value, locales.en, "en-GB")).toBe(text);
	});
});
