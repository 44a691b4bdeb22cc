import { beforeAll, describe, expect, it } from "vitest";
import { createFaq } from "../faq/create-faq.js";
import type { Faq } from "../faq/faq.js";
import { createMatcher } from "../match/create-matcher.js";
import type { TrainingSet } from "../match/training-set.js";
import { crossValidate } from "./cross-validate.js";
import { isSurelyAbove } from "./surely-above.js";
import { testKnowledgeBase } from "./test-knowledge-base.js";
import { phrasings, smallShop } from "./testing/small-shop.js";

let faq: Faq;
beforeAll(() => {
	faq = createFaq({ knowledgeBase: smallShop() });
});

describe("crossValidate", () => {
	it("asks every phrasing once, of a bot that has not learnt it", async () => {
		const learnt: string[][] = [];
		const asked: number[] = [];
		const judged = await crossValidate({
			knowledgeBase: faq.knowledgeBase,
			train: (trainingSet: TrainingSet) => {
				learnt.push(
					trainingSet.intents.flatMap(({ utterances }) =>
						utterances.map(({ text }) => text),
					),
				);
				return createMatcher(trainingSet);
			},
			onProgress: (share) => asked.push(share),
		});
		const all = Object.values(phrasings).flat();
		expect(judged.map(({ row }) => row.text).sort()).toEqual([...all].sort());
		expect(learnt).toHaveLength(5);
		judged.forEach(({ row }, i) => {
			const fold = learnt[Math.floor(i / (all.length / 5))];
			expect(fold).not.toContain(row.text);
		});
		expect(asked.at(-1)).toBe(1);
	});

	it("leaves the phrasings of every article in each part, and tests one part when asked to", async () => {
		let trainings = 0;
		const judged = await crossValidate({
			knowledgeBase: faq.knowledgeBase,
			folds: 10,
			testedFolds: 1,
			train: (trainingSet) => {
				trainings++;
				for (const { utterances } of trainingSet.intents)
					expect(utterances).toHaveLength(9);
				return createMatcher(trainingSet);
			},
		});
		expect(trainings).toBe(1);
		expect(judged.map(({ row }) => row.topic).sort()).toEqual([
			"orders.track",
			"returns.how-to",
			"returns.refund",
		]);
	});
});

describe("testKnowledgeBase", () => {
	it("reports held-out questions, phrasings and the confusions among them", async () => {
		const report = await testKnowledgeBase({ faq });
		expect(report.phrasingTest).toBe("all");
		expect(report.heldOut.languages.en?.all?.n).toBe(3);
		expect(report.phrasings.languages.en?.phrasing?.n).toBe(30);
		expect(report.phrasings.languages.en?.all).toMatchObject({
			top1: expect.any(Number),
			unanswered: expect.any(Number),
		});
		for (const { wanted, got, questions } of report.confusions) {
			expect(wanted).not.toBe(got);
			for (const question of questions)
				expect(phrasings[got]).toContain(question.nearestWrong);
		}
		expect(report.cases.map(({ group, name }) => `${group} ${name}`)).toEqual([
			"held-out questions en",
			"phrasings orders.track",
			"phrasings returns.how-to",
			"phrasings returns.refund",
		]);
	});

	it("fails a line of not_questions that its article answers all the same", async () => {
		const denying = createFaq({
			knowledgeBase: smallShop(
				{},
				{
					"returns.how-to": [
						"where is my refund now",
						"i want to return my shoes today",
					],
				},
			),
			// Made for the content without the denial, so that it answers wrongly.
			matcher: faq.matcher,
		});
		const stubborn = {
			...denying,
			ask: (text: string) => faq.ask(text.replace(" today", "")),
		};
		const { cases, notQuestions } = await testKnowledgeBase({
			faq: stubborn,
			phrasings: "none",
		});
		expect(notQuestions.map(({ isRight }) => isRight)).toEqual([true, false]);
		expect(cases.find(({ group }) => group === "not_questions")).toEqual({
			group: "not_questions",
			name: "returns.how-to",
			isPassed: false,
			message:
				"1 of 2 not_questions answered with the article that denies them",
			details: ['en: "i want to return my shoes today"'],
		});
	});

	it("fails a language whose wrong answers are more than accepted, beyond chance", async () => {
		const rows = Array.from({ length: 20 }, (_, i) => ({
			id: String(i),
			language: "en",
			topic: i < 10 ? "returns.how-to" : "orders.track",
			style: "plain",
			text: "return label",
			also: [],
		}));
		const test = async (maxWrong: number) =>
			(await testKnowledgeBase({ faq, rows, phrasings: "none", maxWrong }))
				.cases[0];
		expect(await test(0.1)).toMatchObject({
			isPassed: false,
			message: "10 of 20 answers wrong (10 % accepted), 20 questions asked",
		});
		expect((await test(0.1))?.details[0]).toBe(
			'en: "return label" wanted orders.track, got returns.how-to',
		);
		expect(await test(0.5)).toMatchObject({ isPassed: true });
	});
});

describe("isSurelyAbove", () => {
	it("does not take a single unlucky answer for a rule", () => {
		expect(isSurelyAbove(1, 30, 0.02)).toBe(false);
		expect(isSurelyAbove(10, 100, 0.02)).toBe(true);
		expect(isSurelyAbove(3, 100, 0.02)).toBe(false);
		expect(isSurelyAbove(0, 0, 0)).toBe(false);
	});
});
