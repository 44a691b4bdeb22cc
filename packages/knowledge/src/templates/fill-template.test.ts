import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../load/create-knowledge-base.js";
import { sampleFiles } from "../load/testing/sample-files.js";
import { fillTemplate } from "./fill-template.js";

const body = "Hello {{1}}, order {{2}} is ready. Until soon, {{1}}.";

describe("fillTemplate", () => {
	it("puts each value into every place of its number", () => {
		expect(fillTemplate(body, ["Ola", "10233"])).toMatchObject({
			kind: "filled",
			text: "Hello Ola, order 10233 is ready. Until soon, Ola.",
		});
	});

	it("takes a value for what it is, whatever signs it has", () => {
		expect(fillTemplate(body, ["$1 {{2}}", "x"])).toMatchObject({
			kind: "filled",
			text: "Hello $1 {{2}}, order x is ready. Until soon, $1 {{2}}.",
		});
	});

	it("makes one blank of line breaks, which vendors refuse", () => {
		expect(fillTemplate("Hi {{1}}!", [" Ola\n\n  Nowak "])).toEqual({
			kind: "filled",
			text: "Hi Ola Nowak!",
			values: ["Ola Nowak"],
		});
	});

	it("does not fill with too few, too many or empty values", () => {
		for (const values of [["Ola"], ["Ola", "1", "2"], ["Ola", " "], []])
			expect(fillTemplate(body, values)).toEqual({ kind: "incomplete" });
	});

	it("is too long from 1,025 characters on", () => {
		const filled = (length: number) =>
			fillTemplate("{{1}}", ["x".repeat(length)]).kind;
		expect([filled(1024), filled(1025)]).toEqual(["filled", "too-long"]);
	});
});

describe("templates.yaml", () => {
	it("comes with the knowledge base and changes its revision", () => {
		const read = (files: Readonly<Record<string, string>>) => {
			const result = createKnowledgeBase(
				Object.entries(files).map(([path, text]) => ({ path, text })),
			);
			if (result.kind !== "ready") throw new Error("the sample is broken");
			return result.knowledgeBase;
		};
		const without = read(sampleFiles);
		const withOne = read({
			...sampleFiles,
			"templates.yaml": `- name: answer_ready
  language: en
  category: utility
  body: |
    Hello {{1}}, we have an answer.
  fields: [shopper]
- name: come_back
  language: en
  category: marketing
  body: We miss you.
`,
		});
		expect(without.templates).toBeUndefined();
		expect(withOne.templates).toEqual([
			{
				name: "answer_ready",
				language: "en",
				category: "utility",
				body: "Hello {{1}}, we have an answer.",
				fields: ["shopper"],
			},
			{
				name: "come_back",
				language: "en",
				category: "marketing",
				body: "We miss you.",
				fields: [],
			},
		]);
		expect(withOne.revision).not.toBe(without.revision);
	});
});
