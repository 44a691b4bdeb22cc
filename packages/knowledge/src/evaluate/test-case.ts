import type { JudgedRow } from "./eval-report.js";
import type { NotQuestionResult } from "./not-questions.js";
import { isSurelyAbove } from "./surely-above.js";

/** One thing that passes or fails, with what an editor can look at. */
export interface TestCase {
	readonly group: "held-out questions" | "phrasings" | "not_questions";
	/** A language, or the id of an article. */
	readonly name: string;
	readonly isPassed: boolean;
	/** What was counted, in one line. */
	readonly message: string;
	/** The questions behind it, one a line. */
	readonly details: readonly string[];
}

/** Fewer phrasings tested than this say nothing about one article. */
const fewestPhrasings = 10;
/** An article that misses more of its own phrasings than this, beyond chance, needs work. */
const mostMissed = 0.5;

/** Per language: no more wrong answers than accepted (`maxWrong`, 0..1), beyond chance. */
export function toHeldOutCases(
	judged: readonly JudgedRow[],
	maxWrong: number,
): readonly TestCase[] {
	return [...groupBy(judged, ({ row }) => row.language)].map(
		([language, rows]) => {
			// An article given to a foreign question is a wrong answer too.
			const answered = rows.filter(
				({ verdict }) => verdict.isAnswered || verdict.isOutOfScopeAnswered,
			);
			const wrong = answered.filter(({ verdict }) => !verdict.isRight);
			return {
				group: "held-out questions",
				name: language,
				isPassed: !isSurelyAbove(wrong.length, answered.length, maxWrong),
				message: `${wrong.length} of ${answered.length} answers wrong (${percent(maxWrong)} accepted), ${rows.length} questions asked`,
				details: wrong.map(toDetail),
			};
		},
	);
}

/** Per article: half of its phrasings or more find it when not learnt, but for chance, where ten or more were tested. */
export function toPhrasingCases(
	judged: readonly JudgedRow[],
): readonly TestCase[] {
	return [...groupBy(judged, ({ row }) => row.topic ?? "")].map(
		([id, rows]) => {
			const missed = rows.filter(({ verdict }) => verdict.isTop1 === false);
			const found = rows.length - missed.length;
			return {
				group: "phrasings",
				name: id,
				isPassed:
					rows.length < fewestPhrasings ||
					!isSurelyAbove(missed.length, rows.length, mostMissed),
				message: `${found} of ${rows.length} phrasings find the article when not learnt`,
				details: missed.map(toDetail),
			};
		},
	);
}

/** Per article with `not_questions`: none of them is answered with it. */
export function toNotQuestionCases(
	results: readonly NotQuestionResult[],
): readonly TestCase[] {
	return [...groupBy(results, ({ articleId }) => articleId)].map(
		([id, lines]) => {
			const wrong = lines.filter(({ isRight }) => !isRight);
			return {
				group: "not_questions",
				name: id,
				isPassed: wrong.length === 0,
				message: `${wrong.length} of ${lines.length} not_questions answered with the article that denies them`,
				details: wrong.map(({ language, text }) => `${language}: "${text}"`),
			};
		},
	);
}

const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`;

const toDetail = ({ row, best, answeredWith }: JudgedRow) =>
	`${row.language}: "${row.text}" wanted ${row.topic ?? "no article"}, got ${answeredWith ?? best ?? "nothing"}`;

function groupBy<T>(
	items: readonly T[],
	keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return groups;
}
