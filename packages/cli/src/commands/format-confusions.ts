import {
	type ConfusedPair,
	type ConfusedQuestion,
	type Confusion,
	toConfusedPairs,
} from "@shopbell/knowledge";

/** How much of each confusion is shown. */
export interface ConfusionLimits {
	readonly pairs: number;
	/** Questions per direction. */
	readonly questions: number;
}

/** Pairs of articles that are taken for each other, with the phrasings behind and what may help. */
export function formatConfusions(
	confusions: readonly Confusion[],
	limits: ConfusionLimits,
): string {
	const pairs = toConfusedPairs(confusions);
	if (pairs.length === 0) return "No article is taken for another\n";
	const left = pairs.length - limits.pairs;
	return [
		...pairs
			.slice(0, limits.pairs)
			.map((pair) => formatPair(pair, limits.questions)),
		...(left > 0 ? [`and ${left} more with fewer questions\n`] : []),
	].join("\n");
}

function formatPair(pair: ConfusedPair, most: number): string {
	const { a, b, aAsB, bAsA, share } = pair;
	return [
		`${a} and ${b}: ${aAsB.length + bAsA.length} mistaken, ${Math.round(share * 100)} % of their questions\n`,
		`    ${toAdvice(pair)}\n`,
		...formatDirection(a, b, aAsB, most),
		...formatDirection(b, a, bAsA, most),
	].join("");
}

/** What an editor can do about a pair. */
export function toAdvice({ a, b, advice }: ConfusedPair): string {
	switch (advice) {
		case "merge":
			return "Mistaken both ways: one matter? Merge them, or say in both what sets them apart.";
		case "tell-apart":
			return "Add each one's questions below to the not_questions of the other.";
		case "strengthen":
			return `Add more phrasings to ${a}, and the questions below to the not_questions of ${b}.`;
	}
}

const formatDirection = (
	wanted: string,
	got: string,
	questions: readonly ConfusedQuestion[],
	most: number,
): string[] =>
	questions
		.slice(0, most)
		.map(
			({ text, language, isAnswered, nearestWrong, nearestRight }) =>
				`  ${language} "${text}"${isAnswered ? " (answered wrongly)" : ""}\n` +
				`      got    ${got}: "${nearestWrong}"\n` +
				`      wanted ${wanted}${nearestRight === undefined ? ": nothing near" : `: "${nearestRight}"`}\n`,
		);
