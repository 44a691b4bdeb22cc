import type { TakeOffAsides } from "../lexicon/take-off-asides.js";
import type { Decision, Match, Matcher, Query } from "../match/match.js";

const worth: Readonly<Record<Decision["kind"], number>> = {
	none: 0,
	clarify: 1,
	answer: 2,
};

/** Words from which on a question says what it is about by itself. */
const wholeQuestion = 5;

/**
 * A matcher to which a question is none the less clear for greetings, thanks, calls for help and
 * sign-offs around it: what it cannot answer with them it looks at without them. A question beside
 * which an order's number is mentioned is always looked at without it, since the mention sounds like
 * a question about the order.
 */
export function withoutAsides(
	matcher: Matcher,
	takeOff: TakeOffAsides,
): Matcher {
	const settle = <Result>(
		query: Query,
		whole: Result,
		look: (query: Query) => Result,
		matchOf: (result: Result) => Match,
	): Result => {
		const { decision, language } = matchOf(whole);
		if (decision.kind === "answer" && !mayMention.test(query.text))
			return whole;
		const spoken = query.language ?? language.language;
		const bare = takeOff(query.text, spoken);
		if (bare === undefined) return whole;
		if (decision.kind === "answer" && !bare.mentionsOrder) return whole;
		const result = look({ text: bare.text, language: spoken });
		const found = matchOf(result).decision.kind;
		const isBetter =
			worth[found] > worth[decision.kind] ||
			(bare.mentionsOrder &&
				(found === "answer" || countWords(bare.text) >= wholeQuestion));
		return isBetter ? result : whole;
	};
	const match = (query: Query): Match => {
		const whole = matcher.match(query);
		const settled = settle(query, whole, matcher.match, (result) => result);
		return settled === whole ? whole : heardIn(whole, settled);
	};
	return {
		match,
		explain: (query) => {
			const whole = matcher.explain(query);
			const settled = settle(
				query,
				whole,
				matcher.explain,
				(result) => result.match,
			);
			return settled === whole
				? whole
				: { ...settled, match: heardIn(whole.match, settled.match) };
		},
	};
}

/** Digits that may be an order's number. */
const mayMention = /\p{N}{4}/u;

const countWords = (text: string): number => text.trim().split(/\s+/).length;

/** The language is that in which the whole was heard. */
const heardIn = ({ language }: Match, match: Match): Match => ({
	...match,
	language,
});
