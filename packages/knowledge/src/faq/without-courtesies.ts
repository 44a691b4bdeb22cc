import type { TakeOffCourtesies } from "../lexicon/take-off-courtesies.js";
import type { Decision, Match, Matcher, Query } from "../match/match.js";

const worth: Readonly<Record<Decision["kind"], number>> = {
	none: 0,
	clarify: 1,
	answer: 2,
};

/**
 * A matcher to which a question is none the less clear for its greeting and thanks: what it cannot
 * answer with them it looks at without them.
 */
export function withoutCourtesies(
	matcher: Matcher,
	takeOff: TakeOffCourtesies,
): Matcher {
	/** The bare question, where there may be more to say to it. */
	const toBare = ({ text, language }: Query, match: Match) => {
		if (match.decision.kind === "answer") return undefined;
		const spoken = language ?? match.language.language;
		const bare = takeOff(text, spoken);
		return bare === undefined ? undefined : { text: bare, language: spoken };
	};
	const isBetter = (bare: Match, whole: Match): boolean =>
		worth[bare.decision.kind] > worth[whole.decision.kind];
	return {
		match: (query) => {
			const whole = matcher.match(query);
			const question = toBare(query, whole);
			const bare = question && matcher.match(question);
			return bare && isBetter(bare, whole)
				? { ...bare, language: whole.language }
				: whole;
		},
		explain: (query) => {
			const whole = matcher.explain(query);
			const question = toBare(query, whole.match);
			const bare = question && matcher.explain(question);
			return bare && isBetter(bare.match, whole.match)
				? { ...bare, match: { ...bare.match, language: whole.match.language } }
				: whole;
		},
	};
}
