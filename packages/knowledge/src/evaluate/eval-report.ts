import type { Candidate } from "../match/match.js";
import type { EvalRow } from "./eval-row.js";
import type { Verdict } from "./judge-answer.js";

/** Shares 0..1 over some rows; null where no row says anything about it. */
export interface EvalShares {
	/** Rows counted. */
	readonly n: number;
	/** Best candidate is right, of those in scope. */
	readonly top1: number | null;
	/** Answered by the bot itself, of those in scope. */
	readonly answered: number | null;
	/** Answered and right, of those in scope. */
	readonly answeredRight: number | null;
	/** Wrong, of those answered. */
	readonly wrong: number | null;
	/** Right article among the choices, of those in scope. */
	readonly clarified: number | null;
	/** Neither answered nor asked back, of those in scope. */
	readonly unanswered: number | null;
	/** Answered with an article, of those out of scope. */
	readonly oosAnswered: number | null;
	/** A person offered, of frustrated rows and those that want a person. */
	readonly humanOffered: number | null;
}

/** Language → `all` and each style → shares. */
export interface EvalReport {
	readonly languages: Readonly<
		Record<string, Readonly<Record<string, EvalShares>>>
	>;
}

/** One row and what its answer was worth. */
export interface JudgedRow {
	readonly row: EvalRow;
	readonly verdict: Verdict;
	/** Id of the best candidate. */
	readonly best?: string;
	/** Id of the article it was answered with. */
	readonly answeredWith?: string;
	/** The candidates with the phrasings nearest to the question, best first, at most ten. */
	readonly candidates: readonly Candidate[];
}

/** Sums up judged rows by language and style. */
export function toEvalReport(judged: readonly JudgedRow[]): EvalReport {
	const groups = new Map<string, Map<string, Verdict[]>>();
	for (const { row, verdict } of judged) {
		const styles = groups.get(row.language) ?? new Map<string, Verdict[]>();
		groups.set(row.language, styles);
		for (const style of new Set(["all", row.style])) {
			const verdicts = styles.get(style);
			if (verdicts === undefined) styles.set(style, [verdict]);
			else verdicts.push(verdict);
		}
	}
	return {
		languages: Object.fromEntries(
			[...groups].map(([language, styles]) => [
				language,
				Object.fromEntries(
					[...styles].map(([style, verdicts]) => [style, toShares(verdicts)]),
				),
			]),
		),
	};
}

function toShares(verdicts: readonly Verdict[]): EvalShares {
	const answered = verdicts.filter((verdict) => verdict.isAnswered);
	return {
		n: verdicts.length,
		top1: share(verdicts, "isTop1"),
		answered: share(verdicts, "isAnswered"),
		answeredRight: share(verdicts, "isRight"),
		wrong:
			answered.length === 0
				? null
				: answered.filter((verdict) => !verdict.isRight).length /
					answered.length,
		clarified: share(verdicts, "isClarified"),
		unanswered: share(verdicts, "isUnanswered"),
		oosAnswered: share(verdicts, "isOutOfScopeAnswered"),
		humanOffered: share(verdicts, "isHumanOffered"),
	};
}

function share(
	verdicts: readonly Verdict[],
	field: keyof Verdict,
): number | null {
	const counted = verdicts.filter((verdict) => verdict[field] !== undefined);
	if (counted.length === 0) return null;
	return counted.filter((verdict) => verdict[field]).length / counted.length;
}
