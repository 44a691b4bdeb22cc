import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createTokenizer } from "../../language/tokenize.js";
import { madeFrom } from "./generated/safety-weights.js";
import { judgeSafety } from "./judge-safety.js";

const { tokens } = createTokenizer({ isMixedScript: true });
const phrasings = new URL("../../../scripts/safety/", import.meta.url);
const signs = new URL("./signs/", import.meta.url);

describe("the model of safety matters", () => {
	it("is made from the phrasings, signs and features as they are", () => {
		const hash = createHash("sha256");
		for (const language of ["en", "pl", "uk", "bg", "sk", "tr"])
			hash.update(readFileSync(new URL(`${language}.txt`, phrasings)));
		for (const name of readdirSync(signs).sort())
			hash.update(readFileSync(new URL(name, signs)));
		hash.update(
			readFileSync(new URL("./read-safety-features.ts", import.meta.url)),
		);
		expect(
			hash.digest("hex").slice(0, 16),
			"run packages/knowledge/scripts/train-safety.mjs",
		).toBe(madeFrom);
	});

	it("says nothing about keys pressed at random", () => {
		expect(judgeSafety(tokens("qwzxplk vbnmqq"))).toBeUndefined();
	});

	it.each([
		["self-harm", "I have been thinking about killing myself all week"],
		["abuse", "your driver spat on the floor and cursed my wife"],
		["health", "po waszym szamponie swędzi mnie głowa i mam krosty"],
		["minor", "мій десятирічний син замовив це без дозволу"],
		["legal", "свържете се с моите адвокати"],
		["chargeback", "banka bu ödemeyi sizden geri çekecek"],
	])("takes for %s what no list has: %j", (topic, text) => {
		const judged = judgeSafety(tokens(text));
		expect(judged?.topic).toBe(topic);
		expect(judged?.likelihood).toBeGreaterThan(0.5);
	});

	it.each([
		"where is my parcel",
		"jaki rozmiar dla dziecka 8 lat",
		"банк відхилив мою картку",
		"curtains cut to measure",
	])("finds %j unlikely", (text) => {
		expect(judgeSafety(tokens(text))?.likelihood ?? 0).toBeLessThan(0.3);
	});
});
