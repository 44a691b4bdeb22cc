import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../load/create-knowledge-base.js";
import { edited, sample } from "../load/testing/sample-files.js";
import type { Candidate, Decision, Matcher } from "../match/match.js";
import { createFaq } from "./create-faq.js";
import { toTrainingSet } from "./to-training-set.js";

const howTo = "articles/returns/how-to.yaml";

function knowledgeBase(changes: Record<string, string | null> = {}) {
	const result = createKnowledgeBase(sample(changes));
	if (result.kind === "broken") throw new Error(result.problems[0]?.message);
	return result.knowledgeBase;
}

const candidate = (intentId: string, confidence = 0.9): Candidate => ({
	intentId,
	confidence,
	nearest: { text: "x", language: "en", similarity: 1 },
});

/** A matcher that always decides the same. */
function fakeMatcher(decision: Decision, language = "en"): Matcher {
	const candidates =
		decision.kind === "answer"
			? [decision.candidate]
			: decision.kind === "clarify"
				? decision.candidates
				: [];
	const match: Matcher["match"] = (query) => ({
		language: {
			language: query.language ?? language,
			confidence: 1,
			informativeTokens: 1,
			reason: "detected",
		},
		candidates,
		decision,
	});
	return {
		match,
		explain: (query) => ({
			match: match(query),
			tokens: [],
			contributions: [],
			margin: 0,
			unknownShare: 0,
			threshold: 0.5,
		}),
	};
}

const answering = fakeMatcher({
	kind: "answer",
	candidate: candidate("returns.how-to"),
});

describe("createFaq", () => {
	it("answers with the article in the language of the text, and what to offer next", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: answering,
		});
		expect(faq.ask("return label", { language: "pl" })).toMatchObject({
			kind: "answer",
			language: "pl",
			article: "returns.how-to",
			confidence: 0.9,
			offersPerson: false,
			reply: { locale: "pl", title: "Jak zwrócić towar?" },
			next: [
				{ id: "returns.refund-time", title: "Kiedy dostanę zwrot pieniędzy?" },
			],
		});
	});

	it("offers choices by their titles, with a person", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: fakeMatcher({
				kind: "clarify",
				candidates: [
					candidate("returns.how-to", 0.5),
					candidate("returns.refund-time", 0.4),
				],
			}),
		});
		expect(faq.ask("return")).toMatchObject({
			kind: "clarify",
			offersPerson: true,
			choices: [
				{ title: "How do I return something?", confidence: 0.5 },
				{ title: "When do I get my money back?" },
			],
		});
	});

	it("says it does not know, with a person", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: fakeMatcher({ kind: "none", reason: "out-of-scope" }),
		});
		expect(faq.ask("weather")).toMatchObject({
			kind: "none",
			offersPerson: true,
		});
	});

	it("answers small talk with a civil line, not an article", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: answering,
		});
		expect(faq.ask("Thanks!")).toMatchObject({
			kind: "none",
			smallTalk: "You are welcome!",
			offersPerson: false,
		});
	});

	it("takes a wish for a person before any article", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase({
				"articles/contact/human.yaml": `owner: care-team
review_by: 2027-01-01
handoff: always
en: { title: A person, questions: [a human], answer: A colleague takes over., short: Soon. }
`,
			}),
			matcher: answering,
		});
		expect(faq.ask("let me talk to an operator about my return")).toMatchObject(
			{
				kind: "answer",
				article: "contact.human",
				offersPerson: true,
			},
		);
	});

	it("offers a person beside the answer when the shopper is frustrated or only people answer", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: answering,
		});
		expect(faq.ask("this is ridiculous, return label").offersPerson).toBe(true);
		const strict = createFaq({
			knowledgeBase: knowledgeBase({
				[howTo]: edited(howTo, "handoff: offer", "handoff: always"),
			}),
			matcher: answering,
		});
		expect(strict.ask("return label").offersPerson).toBe(true);
	});

	it("has no candidates that an older matcher knows but the content does not", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: fakeMatcher({
				kind: "answer",
				candidate: candidate("gone.away"),
			}),
		});
		expect(faq.ask("x")).toMatchObject({
			kind: "none",
			match: { candidates: [] },
		});
		expect(faq.explain("x").match.candidates).toEqual([]);
	});

	it("answers a new phrasing at once even with a matcher that never learned it", () => {
		const changed = knowledgeBase({
			[howTo]: edited(howTo, "- return label", "- boomerang my shoes"),
		});
		const faq = createFaq({
			knowledgeBase: changed,
			matcher: fakeMatcher({ kind: "none", reason: "weak" }),
			isMatcherStale: true,
		});
		expect(faq.ask("Boomerang my shoes?")).toMatchObject({
			kind: "answer",
			article: "returns.how-to",
			match: { candidates: [{ nearest: { text: "boomerang my shoes" } }] },
		});
		expect(faq.ask("boomerang")).toMatchObject({ kind: "none" });
	});

	it("trains a matcher of its own that finds phrasings again", () => {
		const faq = createFaq({ knowledgeBase: knowledgeBase() });
		expect(faq.understand("return label").match.candidates[0]?.intentId).toBe(
			"returns.how-to",
		);
		expect(faq.revision).toBe(faq.knowledgeBase.revision);
		expect(faq.explain("return label").match.candidates.length).toBeGreaterThan(
			0,
		);
	});

	it("gives articles and civil lines to those who decide themselves", () => {
		const faq = createFaq({
			knowledgeBase: knowledgeBase(),
			matcher: answering,
		});
		expect(faq.article("returns.how-to", "pl", "short")?.markdown).toBe(
			"Wejdź na https://lipa.example/returns.",
		);
		expect(faq.article("no.such", "pl")).toBeUndefined();
		expect(faq.smallTalkReply("thanks", "pl")).toBe("You are welcome!");
	});
});

describe("toTrainingSet", () => {
	it("holds phrasings, counter-phrasings, weak evidence, concepts and small talk", () => {
		const set = toTrainingSet(knowledgeBase());
		expect(set.languages).toEqual(["en", "pl"]);
		const [intent] = set.intents;
		expect(intent?.utterances).toContainEqual({
			text: "return label",
			language: "en",
		});
		expect(intent?.negatives).toEqual([
			{ text: "when do I get my money", language: "en" },
		]);
		expect(intent?.weak?.map(({ text }) => text)).toContain(
			"Jak zwrócić towar?",
		);
		expect(set.concepts).toEqual([
			{
				id: "parcel",
				words: { en: ["parcel", "package"], pl: ["paczka", "przesyłka"] },
			},
		]);
		expect(set.outOfScope).toEqual([{ text: "thanks", language: "en" }]);
	});

	it("never holds a held-out question", () => {
		const base = knowledgeBase();
		const all = JSON.stringify(toTrainingSet(base));
		for (const { ask } of base.questions) expect(all).not.toContain(ask);
	});
});
