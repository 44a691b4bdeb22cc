import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../load/create-knowledge-base.js";
import { sample } from "../load/testing/sample-files.js";
import type { Match } from "../match/match.js";
import { createMeaningMatcher } from "../meaning/create-meaning-matcher.js";
import type { MeaningMatcher } from "../meaning/meaning-matcher.js";
import { createFaq } from "./create-faq.js";
import { createMeaningFaq } from "./create-meaning-faq.js";
import { toTrainingSet } from "./to-training-set.js";

const result = createKnowledgeBase(sample());
if (result.kind === "broken") throw new Error(result.problems[0]?.message);
const { knowledgeBase } = result;
const faq = createFaq({ knowledgeBase });

/** A matcher to whose judgement meaning adds what the text names, after so many turns of the loop. */
function fakeMeaning(): MeaningMatcher {
	const toMatch = (text: string): Match => {
		const intentId = text.includes("money")
			? "returns.refund-time"
			: "returns.how-to";
		const candidate = {
			intentId,
			confidence: 0.9,
			nearest: { text: "x", language: "en", similarity: 1 },
		};
		return {
			language: {
				language: "en",
				confidence: 1,
				informativeTokens: 1,
				reason: "detected",
			},
			candidates: [candidate],
			decision: { kind: "answer", candidate },
		};
	};
	return {
		matcher: faq.matcher,
		state: { kind: "used", weight: 1 },
		async match({ text }) {
			for (let turns = text.length; turns > 0; turns--) await undefined;
			return toMatch(text);
		},
		explain: async ({ text }) => ({
			...faq.explain(text),
			match: toMatch(text),
			meaning: { kind: "used", text: "seen", isChanged: true },
		}),
	};
}

describe("createMeaningFaq", () => {
	it("renders what the meaning found, each question by itself when many are asked at once", async () => {
		const { ask, explain } = createMeaningFaq(faq, fakeMeaning());
		const texts = [
			"give it back",
			"money when",
			"give it back somehow",
			"money",
		];
		const answers = await Promise.all(texts.map((text) => ask(text)));
		expect(
			answers.map((answer) => (answer.kind === "answer" ? answer.article : "")),
		).toEqual([
			"returns.how-to",
			"returns.refund-time",
			"returns.how-to",
			"returns.refund-time",
		]);
		expect(await ask("money", { language: "pl" })).toMatchObject({
			language: "pl",
			reply: { title: "Kiedy dostanę zwrot pieniędzy?" },
		});
		expect(await explain("money")).toMatchObject({
			meaning: { kind: "used" },
			match: { candidates: [{ intentId: "returns.refund-time" }] },
		});
	});

	it("answers as the words do when there is no embedder to speak of", async () => {
		const meaning = await createMeaningMatcher({
			trainingSet: toTrainingSet(knowledgeBase),
			policy: { maxWrongShare: knowledgeBase.shop.policy.maxWrongShare },
			embedder: { id: "dead", embed: () => Promise.reject(new Error()) },
		});
		const { ask } = createMeaningFaq(faq, meaning);
		for (const text of [
			"how do I send it back",
			"etykieta zwrotna",
			"thanks",
			"",
		])
			expect(await ask(text)).toEqual(faq.ask(text));
	});
});
