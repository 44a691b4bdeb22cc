import { describe, expect, it } from "vitest";
import { createTokenizer } from "../language/tokenize.js";
import { createConceptFinder } from "./find-concepts.js";

const tokenizer = createTokenizer({ isMixedScript: true });
const finder = createConceptFinder(
	[
		{ id: "wholesale", words: { en: ["moq", "large quantity"] } },
		{ id: "code", words: { sk: ["kód"], pl: ["kod"] } },
		{ id: "shirt", words: { bg: ["риза"] } },
		{ id: "bank", words: { pl: ["bank"] } },
	],
	tokenizer,
);
const find = (text: string) => finder?.find(tokenizer.tokens(text));

describe("concepts", () => {
	it.each(["moja paczka", "моя посилка", "moia"])(
		"are not found by a word that is only read like an abbreviation: %s",
		(text) => {
			expect(find(text)).toEqual([]);
		},
	);

	it.each([
		["what is your MOQ", "wholesale"],
		["large quantities", "wholesale"],
		["mám kod", "code"],
		["riza", "shirt"],
		["риза", "shirt"],
		["do banku", "bank"],
	])("are found in %s", (text, id) => {
		expect(find(text)).toEqual([id]);
	});
});
