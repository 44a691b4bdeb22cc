import { beforeAll, describe, expect, it } from "vitest";
import { createFaq } from "../faq/create-faq.js";
import type { Faq } from "../faq/faq.js";
import {
	describeExplanation,
	type ExplanationLanguage,
} from "./describe-explanation.js";
import { smallShop } from "./testing/small-shop.js";

let faq: Faq;

beforeAll(() => {
	faq = createFaq({ knowledgeBase: smallShop() });
});

describe("describeExplanation", () => {
	const describeText = (text: string, language?: ExplanationLanguage) => {
		const { decision, reading, evidence } = describeExplanation({
			question: text,
			explanation: faq.explain(text),
			cues: faq.understand(text).cues,
			titleOf: (id) => faq.article(id, "en")?.title,
			languageName: () => "English",
			...(language === undefined ? {} : { language }),
		});
		return [...decision, ...reading, ...evidence].join("\n");
	};

	it("says in sentences what the bot does and which words led there", () => {
		const text = describeText("return label");
		expect(text).toMatch(
			/^The bot answers with "About returns\.how-to" \(returns\.how-to\): it is (over )?\d+ % sure\. It answers alone from \d+ % on\./,
		);
		expect(text).toContain('"return label", word for word the question');
		expect(text).toMatch(/For returns\.how-to spoke, most important first: "/);
	});

	it("names the flow that an article leaves named orders to", () => {
		const described = (withOrderOf: (id: string) => string | undefined) =>
			describeExplanation({
				question: "return label",
				explanation: faq.explain("return label"),
				cues: faq.understand("return label").cues,
				titleOf: () => undefined,
				withOrderOf,
				languageName: () => "English",
			}).decision.join("\n");
		expect(
			described((id) => (id === "returns.how-to" ? "orders.track" : undefined)),
		).toContain("the flow orders.track starts instead");
		expect(described(() => undefined)).not.toContain("starts instead");
	});

	it("names words of the lexicon and words never seen", () => {
		const text = describeText("xylophone package");
		expect(text).toContain('By the lexicon "package" may mean parcel.');
		expect(text).toContain('No phrasing has the word "xylophone"');
	});

	it("tells small talk and a wish for a person from questions", () => {
		expect(describeText("thanks")).toContain("small talk (thanks)");
		expect(describeText("talk to a person")).toContain("asks for a person");
	});

	it("uses no word of the trade", () => {
		const texts = ["return label", "xylophone package", "qwertz", "thanks"];
		for (const text of texts)
			expect(describeText(text)).not.toMatch(
				/n-gram|token|intent|threshold|margin|classifier/i,
			);
	});

	it.each([
		[
			"pl",
			/^Bot odpowiada artykułem „About returns\.how-to” \(returns\.how-to\), z pewnością/,
		],
		["uk", /^Бот відповідає статтею «About returns\.how-to»/],
		["bg", /^Ботът отговаря със статията „About returns\.how-to“/],
		["sk", /^Bot odpovedá článkom „About returns\.how-to“/],
		[
			"tr",
			/^Bot “About returns\.how-to” \(returns\.how-to\) makalesiyle yanıt verir; güven: %/,
		],
	] as const)("speaks %s", (language, start) => {
		expect(describeText("return label", language)).toMatch(start);
	});

	it("fills in every value and leaves no English in another language", () => {
		const texts = [
			"return label",
			"xylophone package 10233",
			"qwertz",
			"thanks",
			"talk to a person",
			"THIS IS RIDICULOUS!!! invoice",
		];
		const english = texts.map((text) => describeText(text)).join("\n");
		for (const language of ["pl", "uk", "bg", "sk", "tr"] as const) {
			const told = texts.map((text) => describeText(text, language)).join("\n");
			expect(told).not.toMatch(/[{}]|undefined/);
			expect(told.split("\n")).toHaveLength(english.split("\n").length);
			expect(told).not.toMatch(
				/\b(The|the bot|question was|nearest phrasing|shopper)\b/,
			);
		}
	});
});
