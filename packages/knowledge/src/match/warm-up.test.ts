import { describe, expect, it } from "vitest";
import { createMatcher } from "./create-matcher.js";
import { warmUp } from "./warm-up.js";

const phrasings = (count: number) =>
	Array.from({ length: count }, (_, n) => `where is parcel${n} now`);

describe("warming up", () => {
	it("asks phrasings with a letter left out, one in each step", () => {
		const asked: string[] = [];
		const steps = warmUp((text) => asked.push(text), {
			texts: ["where is my parcel", ""],
		});
		expect(steps.next().done).toBe(false);
		expect(asked).toEqual(["where is my parcl"]);
		expect([...steps]).toHaveLength(1);
		expect(asked).toEqual(["where is my parcl", ""]);
	});

	it("asks three hundred of many, the same each time and from all of them", () => {
		const texts = phrasings(10_000);
		const ask = () => {
			const asked: string[] = [];
			for (const _ of warmUp((text) => asked.push(text), { texts }));
			return asked;
		};
		const asked = ask();
		expect(new Set(asked).size).toBe(300);
		expect(asked.at(-1)).toBe("where is parcel996 now");
		expect(ask()).toEqual(asked);
	});

	it("leaves what a matcher finds as it was, also when it is stopped before its end", () => {
		const create = () =>
			createMatcher(
				{
					languages: ["en"],
					intents: [
						{
							id: "parcel",
							utterances: phrasings(20).map((text) => ({
								text,
								language: "en",
							})),
						},
						{
							id: "refund",
							utterances: [
								{ text: "when do I get my money", language: "en" },
								{ text: "refund please", language: "en" },
							],
						},
					],
				},
				{ wordVectors: [] },
			);
		const cold = create();
		const warm = create();
		expect([...(warm.warmUp?.() ?? [])].length).toBe(22);
		const stopped = create();
		stopped.warmUp?.().next();
		for (const text of ["refnd please", "where is parcel3 nw", "hello"]) {
			const match = cold.match({ text });
			expect(warm.match({ text })).toEqual(match);
			expect(stopped.match({ text })).toEqual(match);
		}
	});
});
