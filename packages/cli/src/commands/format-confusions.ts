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
			return "Give each one not_questions like those below, in other words.";
		case "strengthen":
			return `Give ${a} more phrasings and ${b} not_questions, like those below in other words.`;
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
				`      got    ${got}: ${toNearest(nearestWrong)}\n` +
				`      wanted ${wanted}: ${toNearest(nearestRight)}\n`,
		);

/** Longest text of an article that is quoted. */
const longest = 140;

/** The text of an article that a question is nearest to, cut where it is long. */
export function toNearest(text: string | undefined): string {
	if (text === undefined) return "nothing near";
	const line = text.replace(/\s+/g, " ");
	return `"${line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line}"`;
}
