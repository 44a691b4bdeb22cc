import { describe, expect, it } from "vitest";
import { createTokenizer } from "./tokenize.js";
import { createWordForms } from "./word-endings.js";

const readers = [true, false].map((isMixedScript) => {
	const tokenizer = createTokenizer({ isMixedScript });
	const { isFormOf } = createWordForms(tokenizer);
	const read = (word: string) => tokenizer.tokens(word)[0]?.read ?? "";
	return (word: string, base: string, language: string) =>
		isFormOf(read(word), read(base), language);
});

describe("forms of a word", () => {
	it.each([
		["en", "orders", "order"],
		["en", "tracking", "track"],
		["en", "deliveries", "delivery"],
		["pl", "zamówienia", "zamówienie"],
		["pl", "paczkę", "paczka"],
		["pl", "reklamacjami", "reklamacja"],
		["sk", "objednávkou", "objednávka"],
		["sk", "objednávame", "objednávať"],
		["uk", "замовленням", "замовлення"],
		["uk", "посилці", "посилка"],
		["uk", "повернулися", "повернути"],
		["bg", "поръчката", "поръчка"],
		["bg", "куриерът", "куриер"],
		["tr", "siparişimde", "sipariş"],
		["tr", "iadelerim", "iade"],
		["de", "Pakete", "Paket"],
	])("are known by their endings: %s %s", (language, word, base) => {
		for (const isFormOf of readers)
			expect(isFormOf(word, base, language)).toBe(true);
	});

	it.each([
		["en", "parking", "parka"],
		["en", "customers", "customs"],
		["en", "colleague", "collect"],
		["en", "without", "withhold"],
		["pl", "zamówienie", "zamókł"],
		["pl", "kupowałam", "kupon"],
		["pl", "logowania", "logo"],
		["uk", "надіслати", "надійти"],
		["bg", "трябва", "трия"],
		["tr", "karton", "kart"],
		["de", "Packung", "Packstation"],
		["pl", "nie", "niestety"],
	])("are not words that only begin alike: %s %s", (language, word, base) => {
		for (const isFormOf of readers)
			expect(isFormOf(word, base, language)).toBe(false);
	});

	it("are many in Turkish and few in English", () => {
		const { hasManyForms } = createWordForms(
			createTokenizer({ isMixedScript: false }),
		);
		expect(["tr", "uk", "en", "de"].map(hasManyForms)).toEqual([
			true,
			true,
			false,
			false,
		]);
	});
});
