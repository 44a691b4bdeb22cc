import { describe, expect, it } from "vitest";
import { createTokenizer } from "../language/tokenize.js";
import { createOtherCompanyFinder } from "./find-other-companies.js";

const tokenizer = createTokenizer({ isMixedScript: true });
const texts = [
	"proszę zaraz anulować zamówienie",
	"can I pay with PayPost",
	"PayPost did not work",
].map((text) => tokenizer.tokens(text));
const finder = createOtherCompanyFinder(
	["Amazon", "Zara", "Alza", "Just Eat", "PayPost"],
	tokenizer,
	{
		has: (word) => texts.flat().some(({ read }) => read === word),
		texts: () => texts,
	},
);

describe("names of other companies", () => {
	it.each([
		["wheres my AMAZON parcel", "Amazon"],
		["paczka z amazona nie doszła", "Amazon"],
		["z alzy mi prišiel rozbitý monitor", "Alza"],
		["my just eat order is cold", "Just Eat"],
		["Zara'dan aldığım elbise", "Zara"],
	])("stand in “%s”", (text, name) => {
		expect(finder?.find(tokenizer.tokens(text))).toBe(name);
	});

	it.each([
		[
			"zaraz potrzebuję faktury",
			"a word of the phrasings is no form of a name",
		],
		["PayPost failed again", "phrasings speak of it themselves"],
		["just a question about eating", "half a name is none"],
		["where is my order", "there is none"],
	])("do not stand in “%s”: %s", (text) => {
		expect(finder?.find(tokenizer.tokens(text))).toBeUndefined();
	});
});
