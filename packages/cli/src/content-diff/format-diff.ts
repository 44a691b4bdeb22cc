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

/** Changes in the groups and the order they are shown in; empty groups are left out. */
export function toGroups(changes: readonly AnswerChange[]) {
	const groups: readonly ChangeGroup[] = [
		{
			title: "Answered with another article",
			isOpen: true,
			has: ({ kind, isBorderline }) => kind === "another" && !isBorderline,
		},
		{
			title: "No longer answered",
			isOpen: true,
			has: ({ kind, isBorderline }) => kind === "lost" && !isBorderline,
		},
		{
			title: "Newly answered",
			isOpen: false,
			has: ({ kind, isBorderline }) => kind === "new" && !isBorderline,
		},
		{
			title: "On the border, by chance: any training anew moves some of these",
			isOpen: false,
			has: ({ isBorderline }) => isBorderline,
		},
	];
	return groups.flatMap(({ title, isOpen, has }) => {
		const ofGroup = changes.filter(has);
		return ofGroup.length === 0 ? [] : [{ title, isOpen, changes: ofGroup }];
	});
}

interface ChangeGroup {
	readonly title: string;
	/** Whether a reader sees its lines at once. */
	readonly isOpen: boolean;
	readonly has: (change: AnswerChange) => boolean;
}

/** A diff for a terminal. */
export function formatDiff(diff: ContentDiff): string {
	const groups = toGroups(diff.changes).flatMap(({ title, changes }) => [
		`\n${title}: ${changes.length}\n`,
		...changes.map(formatChange),
	]);
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

/** "Compared with main (1a2b3c4) on 120 held-out and 30 logged questions: 3 answered otherwise, 1 worse, 2 better; 4 more on the border." */
export function toSummary({ ref, commit, asked, changes }: ContentDiff) {
	const plain = changes.filter(({ isBorderline }) => !isBorderline);
	const border = changes.length - plain.length;
	const count = (isBetter: boolean) =>
		plain.filter((change) => change.isBetter === isBetter).length;
	const hash = commit.slice(0, 7);
	const name = ref === commit || ref === hash ? hash : `${ref} (${hash})`;
	const result =
		plain.length === 0
			? border === 0
				? "all are answered as before"
				: "all are answered as before but for chance"
			: `${plain.length} answered otherwise, ${count(false)} worse, ${count(true)} better`;
	return `Compared with ${name} on ${asked.held} held-out and ${asked.logged} logged questions: ${result}${border === 0 ? "" : `; ${border} on the border`}.`;
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
