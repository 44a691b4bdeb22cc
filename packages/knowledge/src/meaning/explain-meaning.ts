import type { Explanation } from "../match/match.js";
import { describeFailure } from "./embedding-failure.js";
import type { Fusion } from "./fusion.js";
import type { MeaningExplanation, NoMeaningReason } from "./meaning-matcher.js";
import type { Nearness, PhrasingBank } from "./phrasing-bank.js";

/** What the meaning of a query showed. */
export interface SeenMeaning {
	readonly bank: PhrasingBank;
	readonly fusion: Fusion;
	readonly intentIds: readonly string[];
	readonly nearness: Nearness;
	readonly standard: Float64Array;
	/** Intent that words alone put first. */
	readonly byWords: string | undefined;
}

/** Adds to an explanation what the meaning did, or why it did nothing. */
export function explainMeaning(
	explanation: Explanation,
	seen: SeenMeaning | NoMeaningReason,
	code?: string,
): MeaningExplanation {
	if (typeof seen === "string")
		return {
			...explanation,
			meaning: {
				kind: "unused",
				reason: seen,
				text: `Words alone decided: ${describeReason(seen, code)}.`,
			},
		};
	const first = explanation.match.candidates[0]?.intentId;
	if (first === undefined) return explainMeaning(explanation, "empty");
	const { bank, fusion, nearness, standard, byWords } = seen;
	const intent = seen.intentIds.indexOf(first);
	const phrasing = bank.phrasings[nearness.nearest[intent] ?? -1];
	const isChanged = byWords !== first;
	const contribution = {
		part: "meaning",
		detail: "the meaning of the whole question",
		weight: fusion.weight * (standard[intent] ?? 0),
	};
	return {
		...explanation,
		contributions: [...explanation.contributions, contribution].sort(
			(a, b) => Math.abs(b.weight) - Math.abs(a.weight),
		),
		meaning: {
			kind: "used",
			text: isChanged
				? `The meaning of the question put ${first} first; words alone would have put ${byWords ?? "nothing"} first.`
				: `The meaning of the question was weighed too; words alone put ${first} first as well.`,
			...(phrasing === undefined
				? {}
				: {
						nearest: {
							text: phrasing.text,
							language: phrasing.language,
							similarity: nearness.cosines[intent] as number,
						},
					}),
			isChanged,
		},
	};
}

function describeReason(reason: NoMeaningReason, code?: string): string {
	switch (reason) {
		case "empty":
			return "the question holds no text to look at";
		case "load-failed":
			return "the phrasings could not be turned into vectors when the program started";
		case "few":
			return "there are too few phrasings to learn from how much the meaning counts";
		case "no-gain":
			return "on phrasings it had not seen, the embedder told nothing that the words do not";
		default:
			return describeFailure({
				reason,
				...(code === undefined ? {} : { code }),
			});
	}
}
