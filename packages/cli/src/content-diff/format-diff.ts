import type { AnswerChange, CloserPair, Side } from "@shopbell/knowledge";

/** What changed between a commit and now. */
export interface ContentDiff {
	/** As it was asked for. */
	readonly ref: string;
	readonly commit: string;
	/** How many questions were asked of both. */
	readonly asked: { readonly held: number; readonly logged: number };
	readonly changes: readonly AnswerChange[];
	readonly closer: readonly CloserPair[];
}

/** Groups of changes in the order they are shown. */
export const changeGroups = [
	["another", "Answered with another article"],
	["lost", "No longer answered"],
	["new", "Newly answered"],
] as const;

/** A diff for a terminal. */
export function formatDiff(diff: ContentDiff): string {
	const groups = changeGroups.flatMap(([kind, title]) => {
		const changes = diff.changes.filter((change) => change.kind === kind);
		return changes.length === 0
			? []
			: [`\n${title}: ${changes.length}\n`, ...changes.map(formatChange)];
	});
	return [
		toSummary(diff),
		"\n",
		...groups,
		...(diff.closer.length === 0
			? []
			: [
					`\nMoved closer to each other: ${diff.closer.length}\n`,
					...diff.closer.map(formatCloser),
				]),
	].join("");
}

/** "Compared with main (1a2b3c4) on 120 held-out and 30 logged questions: 3 answered otherwise, 1 worse, 2 better." */
export function toSummary({ ref, commit, asked, changes }: ContentDiff) {
	const count = (isBetter: boolean) =>
		changes.filter((change) => change.isBetter === isBetter).length;
	const hash = commit.slice(0, 7);
	const name = ref === commit || ref === hash ? hash : `${ref} (${hash})`;
	const result =
		changes.length === 0
			? "all are answered as before"
			: `${changes.length} answered otherwise, ${count(false)} worse, ${count(true)} better`;
	return `Compared with ${name} on ${asked.held} held-out and ${asked.logged} logged questions: ${result}.`;
}

/** Says which way a change is, as far as anybody knows. */
export const toVerdict = ({ isBetter }: AnswerChange): string =>
	isBetter === undefined ? "" : isBetter ? "better" : "worse";

/** "returns.how-to, 93 %", or "no answer, 41 %". */
export const toSideText = ({ article, confidence }: Side): string =>
	`${article ?? "no answer"}, ${Math.round(confidence * 100)} %`;

function formatChange(change: AnswerChange): string {
	const { question, before, after } = change;
	const verdict = toVerdict(change);
	return `  ${question.language} "${question.text}"${verdict === "" ? "" : ` (${verdict})`}\n      ${toSideText(before)} → ${toSideText(after)}\n`;
}

function formatCloser({ a, b, before, after, newPhrasings }: CloserPair) {
	const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
	const rise = after > before ? `: ${percent(before)} → ${percent(after)}` : "";
	return `  ${a} and ${b}${rise}\n${newPhrasings
		.map(
			({ text, language, addedTo, nearest }) =>
				`      ${addedTo} got ${language} "${text}", near "${nearest}"\n`,
		)
		.join("")}`;
}
