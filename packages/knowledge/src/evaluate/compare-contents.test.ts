import { beforeAll, describe, expect, it } from "vitest";
import { toTranslationMark } from "../articles/translation-mark.js";
import { createFaq } from "../faq/create-faq.js";
import type { Faq } from "../faq/faq.js";
import { compareAnswers } from "./compare-answers.js";
import { compareCloseness } from "./compare-closeness.js";
import { smallShop } from "./testing/small-shop.js";
import { toTranslationMatrix } from "./translation-matrix.js";

const taken = ["is my parcel at the courier", "courier has my returned parcel"];
let before: Faq;
let after: Faq;

beforeAll(() => {
	before = createFaq({ knowledgeBase: smallShop() });
	after = createFaq({
		knowledgeBase: smallShop({
			"returns.how-to": taken,
			"orders.track": ["invoice for the company"],
		}),
	});
});

const question = (text: string, topic?: string | null) => ({
	text,
	language: "en",
	...(topic === undefined ? {} : { topic }),
});

describe("compareAnswers", () => {
	it("lists what is answered otherwise, worse changes first, and says which way when it is known", () => {
		const changes = compareAnswers({
			before,
			after,
			questions: [
				question("invoice for the company", "orders.track"),
				question("return label", "returns.how-to"),
				question(taken[0] ?? "", "orders.track"),
				question("invoice for the company"),
			],
		});
		expect(
			changes.map(({ question: { text }, kind, after, isBetter }) => [
				text,
				kind,
				after.article,
				isBetter,
			]),
		).toEqual([
			[taken[0], expect.stringMatching(/another|new/), "returns.how-to", false],
			["invoice for the company", "new", "orders.track", undefined],
			["invoice for the company", "new", "orders.track", true],
		]);
	});

	it("sets questions apart that a training anew moves over the border, by what it moves elsewhere", () => {
		const bot = (confidenceOf: (text: string) => number) => ({
			ask: (text: string) => {
				const confidence = confidenceOf(text);
				const id = text.startsWith("b") ? "b" : "a";
				return {
					kind: confidence >= 0.7 ? "answer" : "none",
					article: id,
					confidence,
					match: {
						candidates: [
							{ intentId: id, confidence },
							// What was changed is likely for these, though not likeliest.
							...(text === "a near b"
								? [{ intentId: "b", confidence: 0.2 }]
								: []),
						],
					},
				} as unknown as ReturnType<Faq["ask"]>;
			},
		});
		const others = Array.from({ length: 100 }, (_, i) => question(`a ${i}`));
		const kindsOf = (moved: number, elsewhere: number, asked = "b") =>
			compareAnswers({
				before: bot(() => 0.71),
				after: bot((text) =>
					text === asked ? 0.71 - moved : 0.71 + elsewhere,
				),
				questions: [...others, question(asked)],
				isChanged: (id) => id === "b",
			}).map(({ kind, isBorderline }) => [kind, isBorderline]);
		expect(kindsOf(0.04, 0)).toEqual([["lost", true]]);
		expect(kindsOf(0.15, 0.01)).toEqual([["lost", false]]);
		expect(kindsOf(0.15, 0.2)).toEqual([["lost", true]]);
		expect(kindsOf(0.3, 0.01, "a only")).toEqual([["lost", true]]);
		expect(kindsOf(0.3, 0.01, "a near b")).toEqual([["lost", false]]);
	});

	it("finds nothing where nothing was changed", () => {
		expect(
			compareAnswers({
				before,
				after: before,
				questions: [question("where is my parcel")],
			}),
		).toEqual([]);
	});
});

describe("compareCloseness", () => {
	it("names the new phrasing that was the other article's before", () => {
		const pairs = compareCloseness({ before, after, questions: [] });
		expect(pairs).toHaveLength(1);
		expect(pairs[0]).toMatchObject({ a: "orders.track", b: "returns.how-to" });
		expect(pairs[0]?.newPhrasings).toContainEqual({
			text: taken[0],
			language: "en",
			addedTo: "returns.how-to",
			nearest: expect.stringMatching(/courier|parcel/),
		});
	});

	it("compares what questions give to the other article", () => {
		const questions = Array.from({ length: 5 }, () =>
			question("courier parcel", "orders.track"),
		);
		const [pair] = compareCloseness({ before, after, questions });
		expect(pair).toMatchObject({ a: "orders.track", b: "returns.how-to" });
		expect(pair?.after).toBeGreaterThan(pair?.before ?? 1);
		const back = compareCloseness({ before: after, after: before, questions });
		expect(back.map(({ a, b }) => `${a} ${b}`)).not.toContain(
			"orders.track returns.how-to",
		);
	});
});

describe("toTranslationMatrix", () => {
	it("tells source, present, stale, untracked and missing apart", () => {
		const one = smallShop();
		const text = one.articles["orders.track"]?.texts.en;
		const source = one.articles["orders.track"];
		if (text === undefined || source === undefined) throw new Error("sample");
		const locales = ["en", "pl", "uk", "bg", "sk"];
		const matrix = toTranslationMatrix({
			shop: { ...one.shop, locales },
			articles: {
				"orders.track": {
					...source,
					texts: {
						en: text,
						pl: { ...text, translatedFrom: toTranslationMark(text) },
						uk: { ...text, translatedFrom: "00000000" },
						bg: text,
					},
				},
			},
		});
		expect(matrix.rows).toEqual([
			{
				id: "orders.track",
				states: ["source", "present", "stale", "untracked", "missing"],
			},
		]);
		expect(matrix.totals.sk).toMatchObject({ missing: 1, stale: 0 });
	});
});
