import { describe, expect, it } from "vitest";
import { parsePostalAddress, toAddressLine } from "../index.js";
import { toCountryCode } from "./country-code.js";

describe("an address", () => {
	it.each([
		["ul. Polna 33, 50-950 Wrocław", ["ul. Polna 33", "50-950", "Wrocław"]],
		["Hlavná 45\n040 01 Košice\nSlovensko", ["Hlavná 45", "040 01", "Košice"]],
		["вул. Соборна, 5, 21000 Вінниця", ["вул. Соборна, 5", "21000", "Вінниця"]],
		["бул. „Марица“ 27, 4000 Пловдив", ["бул. „Марица“ 27", "4000", "Пловдив"]],
		[
			"Bağdat Cad. 120, 34710 İstanbul",
			["Bağdat Cad. 120", "34710", "İstanbul"],
		],
		["12 Harbour Row, London, SW1A 1AA", undefined],
		[
			"12 Harbour Row, SW1A 1AA London",
			["12 Harbour Row", "SW1A 1AA", "London"],
		],
		[
			"Prinsengracht 1, 1015 AA Amsterdam",
			["Prinsengracht 1", "1015 AA", "Amsterdam"],
		],
	])("in %j is read part by part or not at all", (text, wanted) => {
		const address = parsePostalAddress(text);
		expect(address && [address.street, address.postcode, address.city]).toEqual(
			wanted,
		);
	});

	it("keeps name and country where they are given", () => {
		const address = parsePostalAddress(
			"Anna Kowalska, ul. Polna 33/2, 50-950 Wrocław, Polska",
		);
		expect(address).toEqual({
			name: "Anna Kowalska",
			street: "ul. Polna 33/2",
			postcode: "50-950",
			city: "Wrocław",
			country: "Polska",
		});
		expect(address && toAddressLine(address)).toBe(
			"Anna Kowalska, ul. Polna 33/2, 50-950 Wrocław, Polska",
		);
	});

	it("has a house number of four digits as well as a postcode", () => {
		expect(
			parsePostalAddress(
				"Anna Kowalska, Hlavná 1234, 81101 Bratislava, Slovensko",
			),
		).toEqual({
			name: "Anna Kowalska",
			street: "Hlavná 1234",
			postcode: "81101",
			city: "Bratislava",
			country: "Slovensko",
		});
	});

	it("is asked for again when a part is missing", () => {
		for (const text of [
			"",
			"Warszawa",
			"ul. Polna 33",
			"ul. Polna 33, Wrocław",
			"50-950 Wrocław",
			"my mother's house, you know, 50-950 Wrocław, Polska, Europe, Earth",
			"x".repeat(400),
		])
			expect(parsePostalAddress(text), text).toBeUndefined();
	});
});

describe("a country", () => {
	it("is known by its name in every language and by its code", () => {
		const names = {
			PL: ["Polska", "Poland", "Польща", "Полша", "Poľsko", "Polonya", "pl"],
			BG: ["България", "Bulgaria", "Bulgaristan", "Bulharsko"],
			TR: ["Türkiye", "turkiye", "Turcja", "Туреччина"],
		};
		for (const [code, written] of Object.entries(names))
			for (const name of written) expect(toCountryCode(name), name).toBe(code);
		expect(toCountryCode("Atlantis")).toBeUndefined();
	});
});
