import { expect, it } from "vitest";
import type { Match, Matcher } from "../match/match.js";
import { withoutAsides } from "./without-asides.js";

const candidate = {
	intentId: "orders.track",
	confidence: 0.8,
	nearest: { text: "", language: "en", similarity: 0.5 },
};

const toMatch = (
	decision: Match["decision"],
	language: string,
	reason: "given" | "detected",
): Match => ({
	language: { language, confidence: 0.7, informativeTokens: 2, reason },
	candidates: [candidate],
	decision,
});

/** Answers what is asked without more, and nothing else. */
const strict: Matcher = {
	match: ({ text, language }) =>
		toMatch(
			text === "where is it"
				? { kind: "answer", candidate }
				: { kind: "none", reason: "weak" },
			language ?? "en",
			language === undefined ? "detected" : "given",
		),
	explain: (query) => ({
		match: strict.match(query),
		tokens: [],
		contributions: [],
		margin: 0,
		unknownShare: 0,
		threshold: 0,
	}),
};

const polite = withoutAsides(strict, (text) => {
	if (text.startsWith("hi "))
		return { text: text.slice(3), mentionsOrder: false };
	const [bare = "", order] = text.split(", ");
	return order === undefined ? undefined : { text: bare, mentionsOrder: true };
});

it("answers a question that is clear without its greeting, in the language it was heard in", () => {
	const match = polite.match({ text: "hi where is it" });
	expect(match.decision.kind).toBe("answer");
	expect(match.language.reason).toBe("detected");
	expect(polite.explain({ text: "hi where is it" }).match).toEqual(match);
});

it("leaves as it is what is no clearer without", () => {
	for (const text of ["hi what", "what", "where is it"])
		expect(polite.match({ text })).toEqual(strict.match({ text }));
});

it("does not take the mention of an order for the question", () => {
	const elsewhere = { ...candidate, intentId: "orders.change" };
	const misled = withoutAsides(
		{
			...strict,
			match: (query) =>
				query.text.includes("order")
					? toMatch({ kind: "answer", candidate: elsewhere }, "en", "detected")
					: strict.match(query),
		},
		() => ({ text: "where is it", mentionsOrder: true }),
	);
	expect(
		misled.match({ text: "where is it, order 10023456" }).decision,
	).toEqual({ kind: "answer", candidate });
});
