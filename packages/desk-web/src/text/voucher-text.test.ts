import { describe, expect, it } from "vitest";
import { locales } from "../locale/locales.js";
import { readVoucher } from "./voucher-text.js";

const value = {
	code: "SB-0123456789",
	amount: { amount: 10, currency: "EUR" },
	expires_on: "2027-06-08",
};

describe("the text of a voucher", () => {
	it("speaks the shopper's language, with code, amount and the last day", () => {
		const texts = Object.keys(locales).map(
			(locale) => readVoucher(value, locale)?.text ?? "",
		);
		expect(new Set(texts).size).toBe(6);
		for (const text of texts) {
			expect(text).toContain("SB-0123456789");
			expect(text).toContain("10");
			expect(text).toContain("2027");
			expect(text).not.toMatch(/[{}]/);
		}
		expect(readVoucher(value, "pl-PL")?.text).toBe(
			"Oto kupon o wartości 10,00\u00a0€: SB-0123456789. Jest ważny do 8 czerwca 2027 włącznie, na jedno zamówienie.",
		);
	});

	it("is English for a language that the desk does not have", () => {
		expect(readVoucher(value, "de")).toEqual(readVoucher(value, "en"));
	});

	it("is nothing for an action that brought no voucher", () => {
		expect(readVoucher({ number: "R1" }, "en")).toBeNull();
		expect(readVoucher({ ...value, amount: "10" }, "en")).toBeNull();
		expect(readVoucher({ ...value, expires_on: "soon" }, "en")).toBeNull();
	});
});
