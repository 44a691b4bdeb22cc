import type { Match, Matcher } from "../match/match.js";

/** A matcher made for earlier content may know articles that are gone: here they are no candidates. */
export function withKnownArticles(
	matcher: Matcher,
	ids: ReadonlySet<string>,
): Matcher {
	const filter = (match: Match): Match => {
		if (match.candidates.every(({ intentId }) => ids.has(intentId)))
			return match;
		const candidates = match.candidates.filter(({ intentId }) =>
			ids.has(intentId),
		);
		const { decision } = match;
		if (decision.kind === "answer" && !ids.has(decision.candidate.intentId))
			return {
				...match,
				candidates,
				decision: { kind: "none", reason: "weak" },
			};
		if (decision.kind !== "clarify") return { ...match, candidates };
		const left = decision.candidates.filter(({ intentId }) =>
			ids.has(intentId),
		);
		return {
			...match,
			candidates,
			decision:
				left.length > 0
					? { kind: "clarify", candidates: left }
					: { kind: "none", reason: "weak" },
		};
	};
	return {
		match: (query) => filter(matcher.match(query)),
		explain: (query) => {
			const explanation = matcher.explain(query);
			return { ...explanation, match: filter(explanation.match) };
		},
	};
}
