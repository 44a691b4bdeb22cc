import { describe, expect, it } from "vitest";
import { createMatcher } from "./create-matcher.js";

const matcher = createMatcher(
	{
		languages: ["pl", "en"],
		intents: [
			{
				id: "tracking",
				utterances: [
					{ text: "gdzie jest moja paczka", language: "pl" },
					{ text: "śledzenie przesyłki", language: "pl" },
					{ text: "where is my parcel", language: "en" },
				],
			},
			{
				id: "returns",
				utterances: [
					{ text: "jak zwrócić towar", language: "pl" },
					{ text: "chcę oddać sukienkę", language: "pl" },
					{ text: "send a dress back", language: "en" },
				],
			},
		],
	},
	{ wordVectors: [] },
);

const wordsOf = (text: string, language: string) =>
	matcher.explain({ text, language }).tokens;

describe("misspelt words", () => {
	it.each([
		["a letter left out", "moja paczk", "paczka"],
		["a letter put in", "moja paxczka", "paczka"],
		["a letter replaced", "moja pavzka", "paczka"],
		["two letters swapped", "moja pazcka", "paczka"],
	])("are read as the word that was meant: %s", (_, text, meant) => {
		expect(wordsOf(text, "pl").map(({ read }) => read)).toContain(meant);
		expect(matcher.match({ text }).candidates[0]?.intentId).toBe("tracking");
	});

	it("are read by their letters, too, where Latin and Cyrillic spellings meet", () => {
		const mixed = createMatcher(
			{
				languages: ["en", "uk"],
				intents: [
					{
						id: "exchange",
						utterances: [
							{ text: "exchange my shoes", language: "en" },
							{ text: "обміняти взуття", language: "uk" },
						],
					},
					{
						id: "tracking",
						utterances: [
							{ text: "where is my parcel", language: "en" },
							{ text: "де моя посилка", language: "uk" },
						],
					},
				],
			},
			{ wordVectors: [] },
		);
		const readOf = (text: string) =>
			mixed.explain({ text, language: "en" }).tokens.map(({ read }) => read);
		expect(readOf("exhcange")).toEqual(readOf("exchange"));
	});

	it("stay unknown words, typed as they were", () => {
		expect(wordsOf("pazcka", "pl")).toMatchObject([
			{ typed: "pazcka", read: "paczka", known: false },
		]);
	});

	it("are read as it even where a phrasing has the same mistake", () => {
		const parcels = "where when how why which whose that this our my".split(
			" ",
		);
		const spoilt = createMatcher(
			{
				languages: ["en"],
				intents: [
					{
						id: "tracking",
						utterances: parcels.map((word) => ({
							text: `${word} parcel`,
							language: "en",
						})),
					},
					{
						id: "returns",
						utterances: [
							{ text: "send the pracel back", language: "en" },
							{ text: "trail shoes do not fit", language: "en" },
							{ text: "a trial of shoes", language: "en" },
						],
					},
				],
			},
			{ wordVectors: [] },
		);
		const readOf = (text: string) =>
			spoilt.explain({ text, language: "en" }).tokens.map(({ read }) => read);
		expect(readOf("some pracel")).toContain("parcel");
		expect(readOf("the trail")).toContain("trail");
		expect(
			spoilt.match({ text: "send the pracel back" }).candidates[0]?.intentId,
		).toBe("returns");
	});

	it.each([
		["short ones", "tivar", "tiva"],
		["those that begin otherwise", "raczka", "raczka"],
		["those two letters away", "pavzga", "pavzga"],
		["other forms of a known word", "paczko", "paczko"],
	])("are left alone: %s", (_, __, text) => {
		expect(wordsOf(text, "pl")).toMatchObject([{ read: text }]);
	});
});
