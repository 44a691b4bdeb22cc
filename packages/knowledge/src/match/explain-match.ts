import { scoreLinear } from "./linear-model.js";
import type { Explanation } from "./match.js";
import type { MatcherParts, TracedMatch } from "./traced-match.js";

/** Words whose part in the result is measured; of longer texts the first ones. */
const MAX_WORDS = 60;

/**
 * Says what led to a match. The part of a word is measured by leaving it out: the
 * fall of the best candidate's score without it.
 */
export function explainMatch(
	parts: MatcherParts,
	trace: TracedMatch,
): Explanation {
	const { tokens, order, scores, match, unknownShare, threshold } = trace;
	const { trained, vectorizer, concepts } = parts;
	const typed = trace.query.sentences.flat();
	const isKnownAt = (at: number) =>
		typed[at] !== undefined && vectorizer.isKnown(typed[at]);
	const [first, rival] = order;
	const contributions: { part: string; detail: string; weight: number }[] = [];
	if (first !== undefined) {
		const scoreOf = (words: typeof tokens) =>
			scoreLinear(
				trained.model,
				vectorizer.toVector(words, match.language.language),
			)[first] ?? 0;
		const whole = scoreOf(tokens);
		tokens.slice(0, MAX_WORDS).forEach((token, at) => {
			const weight = whole - scoreOf(tokens.filter((_, i) => i !== at));
			const isKnown = isKnownAt(at);
			contributions.push({
				part: isKnown ? "word" : "similar spelling",
				detail: isKnown
					? `the word “${token.typed}”`
					: `“${token.typed}” is no word of the phrasings, but looks like some`,
				weight,
			});
		});
		if (trace.isExact)
			contributions.push({
				part: "exact phrasing",
				detail: "the question stands among the phrasings word for word",
				weight: 1,
			});
		if (trace.otherCompany !== undefined)
			contributions.push({
				part: "other company",
				detail: `the question names “${trace.otherCompany}”, which is not this shop`,
				weight: -1,
			});
		contributions.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
	}
	return {
		match,
		tokens: tokens.map((token, at) => ({
			typed: token.typed,
			read: token.read,
			known: isKnownAt(at),
			concepts: concepts?.ofWord(token) ?? [],
		})),
		contributions,
		margin:
			first === undefined
				? 0
				: (scores[first] ?? 0) -
					(rival === undefined ? -1 : (scores[rival] ?? 0)),
		unknownShare,
		threshold,
	};
}
