import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	createKnowledgeBase,
	describeAction,
	flowActionNames,
} from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import { starterFolder } from "./shop-knowledge.js";

const document = readFileSync(join(starterFolder, "FLOWS.md"), "utf8");

/** Examples of one kind: the block behind `<!-- kind -->`. */
const examples = (kind: string) =>
	[
		...document.matchAll(
			new RegExp(`<!-- ${kind} -->\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\``, "g"),
		),
	].map(([, text = ""]) => text);

const article = (name: string) => ({
	path: `articles/${name}.yaml`,
	text: `owner: team\nreview_by: 2027-06-30\nen: { title: ${name}, questions: ["${name}"], answer: Yes., short: Yes. }\n`,
});
const base = [
	{
		path: "shop.yaml",
		text: "name: Lipa\nlocales: [en]\ndefault_locale: en\ntime_zone: Europe/Warsaw\n",
	},
	{ path: "lexicon/en.yaml", text: "{}\n" },
	article("orders/track"),
	article("returns/refund-time"),
	article("stores/open-now"),
];
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

describe("FLOWS.md", () => {
	it("shows a smallest flow that works", () => {
		const [text = ""] = examples("flow: stores\\.open-now");
		const { problems } = createKnowledgeBase([
			...base,
			{ path: "flows/stores/open-now.yaml", text },
		]);
		expect(problems).toEqual([]);
	});

	it("shows steps, slots and texts that are right", () => {
		const steps = examples("step");
		expect(steps.length).toBeGreaterThanOrEqual(11);
		const [slots = ""] = examples("slots");
		const text = `owner: team
review_by: 2027-06-30
slots:
${indented(slots, "  ")}
steps:
${indented(steps.join(""), "  ")}
  shipped: { do: end }
  not-sent: { do: end }
en:
  title: All steps
  steps:
${indented(examples("text").join(""), "    ")}
`;
		const { problems } = createKnowledgeBase([
			...base,
			{ path: "flows/orders/track.yaml", text },
		]);
		// Put together, the examples make no sensible flow; each by itself is right.
		const ofTheWhole = new Set([
			"flow-step-unreachable",
			"flow-text-missing",
			"flow-slot-unused",
			"flow-question-trap",
			"flow-loop",
		]);
		expect(
			problems
				.filter(({ code }) => !ofTheWhole.has(code))
				.map(({ line, message }) => `${line}: ${message}`),
		).toEqual([]);
	});

	it("lists every action with what it takes and brings", () => {
		const rows = flowActionNames.map((name) => {
			const { input = {}, output = {} } = describeAction(name) ?? {};
			const takes = Object.entries(input).map(([field, { isRequired }]) =>
				isRequired ? field : `${field}?`,
			);
			const brings = Object.keys(output).join(", ") || "–";
			return `| \`${name}\` | ${takes.join(", ")} | ${brings} |`;
		});
		for (const row of rows) expect(document).toContain(row);
	});
});
