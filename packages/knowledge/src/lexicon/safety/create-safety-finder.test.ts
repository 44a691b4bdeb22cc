import { describe, expect, it } from "vitest";
import type { Lexicon } from "../lexicon.js";
import { createSafetyFinder } from "./create-safety-finder.js";

const lexicon = (safety: Lexicon["safety"]): Lexicon => ({
	language: "en",
	concepts: {},
	smallTalk: {},
	person: [],
	frustration: [],
	elsewhere: [],
	otherCompanies: [],
	...(safety ? { safety } : {}),
});

describe("phrasings of editors", () => {
	const find = createSafetyFinder([
		lexicon({
			health: ["the putty stuck to my carpet and stinks"],
			harmless: ["cut my hair with your scissors"],
		}),
	]);

	it("name a matter, and so does what is alike", () => {
		const usual = createSafetyFinder([lexicon(undefined)]);
		expect(usual("the putty stuck to my carpet and stinks")).toBeUndefined();
		expect(find("your putty stuck on my carpet, it stinks")).toBe("health");
	});

	it("take back what only sounds like one", () => {
		expect(find("cut my hair with your scissors!")).toBeUndefined();
	});

	it("never take back what is certain", () => {
		expect(find("cut my hair with your scissors, I will sue you")).toBe(
			"legal",
		);
	});

	it("leave the rest as it is", () => {
		expect(find("I will sue you")).toBe("legal");
		expect(find("where is my parcel")).toBeUndefined();
	});
});
