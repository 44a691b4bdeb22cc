import {
	normalizePhrasing,
	normalizePhrasings,
} from "../load/checks/normalize-phrasing.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import type { Candidate, Match, Matcher } from "../match/match.js";

/** Confidence of a text that is a phrasing word for word. */
const exactConfidence = 0.99;

/**
 * A matcher that also answers to every phrasing of the content word for word:
 * for the seconds in which a matcher for changed content is still being trained.
 */
export function withExactPhrasings(
	matcher: Matcher,
	{ articles }: KnowledgeBase,
): Matcher {
	const byText = new Map<string, Candidate>();
	for (const article of Object.values(articles))
		for (const [language, { questions }] of Object.entries(article.texts))
			normalizePhrasings(questions).forEach((normalized, i) => {
				byText.set(normalized, {
					intentId: article.id,
					confidence: exactConfidence,
					nearest: { text: questions[i] ?? "", language, similarity: 1 },
				});
			});
	const settle = (match: Match, text: string): Match => {
		const candidate = byText.get(normalizePhrasing(text));
		if (candidate === undefined) return match;
		const others = match.candidates.filter(
			({ intentId }) => intentId !== candidate.intentId,
		);
		return {
			...match,
			candidates: [candidate, ...others],
			decision: { kind: "answer", candidate },
		};
	};
	return {
		match: (query) => settle(matcher.match(query), query.text),
		explain: (query) => {
			const explanation = matcher.explain(query);
			return { ...explanation, match: settle(explanation.match, query.text) };
		},
	};
}
