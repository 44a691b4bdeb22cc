import { createMatcher, type TrainingSet } from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import { findArticles, maxResults } from "./find-articles.js";

const utterances = (...texts: string[]) =>
	texts.map((text) => ({ text, language: "en" }));
const trainingSet: TrainingSet = {
	languages: ["en"],
	outOfScope: utterances(
		"what is the weather like",
		"tell me a joke",
		"who won the match",
		"sing me a song",
	),
	intents: [
		{
			id: "returns",
			utterances: utterances(
				"how do I send it back",
				"I want to return my shoes",
				"return label",
				"where do I print the return form",
			),
		},
		{
			id: "track",
			utterances: utterances(
				"where is my parcel",
				"track my order",
				"tracking number",
				"when will the courier come",
			),
		},
	],
};
const matcher = createMatcher(trainingSet, { wordVectors: [] });
const entry = (id: string) => ({
	id,
	title: `Title of ${id}`,
	topic: "Topic",
	summary: "Summary",
	path: `en/articles/${id}.html`,
});
const data = { language: "en", entries: [entry("returns"), entry("track")] };

describe("findArticles", () => {
	it("finds an article in spite of typing mistakes, best first", () => {
		const { results, isSure } = findArticles(matcher, data, "retrun my sheos");
		expect(results[0]).toMatchObject({
			id: "returns",
			title: "Title of returns",
		});
		expect(isSure).toBe(true);
		expect(results.length).toBeLessThanOrEqual(maxResults);
	});

	it("leaves out articles that have no page", () => {
		const some = { ...data, entries: [entry("track")] };
		expect(
			findArticles(matcher, some, "return label").results.map(({ id }) => id),
		).not.toContain("returns");
	});

	it("is not sure of what it does not know, and finds nothing in nothing", () => {
		expect(findArticles(matcher, data, "sing a joke song").isSure).toBe(false);
		expect(findArticles(matcher, data, "?!").results).toEqual([]);
	});
});
