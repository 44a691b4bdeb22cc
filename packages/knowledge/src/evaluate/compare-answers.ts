import type { Faq } from "../faq/faq.js";
import type { EvalRow } from "./eval-row.js";
import { judgeAnswer } from "./judge-answer.js";

/** A question asked of both contents; `topic` is known for held-out questions only. */
export interface ComparedQuestion {
	readonly text: string;
	readonly language: string;
	/** Wanted article, null for none; undefined when nobody has judged the question. */
	readonly topic?: string | null;
	readonly also?: readonly string[];
	readonly style?: string;
}

/** What happened to the answer of one question. */
export type AnswerChangeKind = "another" | "new" | "lost";

/** A question that is answered differently now. */
export interface AnswerChange {
	readonly question: ComparedQuestion;
	/** `another`: another article answers. `new`: it was not answered before. `lost`: it is no longer. */
	readonly kind: AnswerChangeKind;
	/** Article that answered before, with the confidence of the best candidate (0..1). */
	readonly before: Side;
	readonly after: Side;
	/** Whether the change is right by the wanted article; undefined when nobody has judged the question. */
	readonly isBetter?: boolean;
	/**
	 * Answered on one side and not on the other by chance: the same article is
	 * likeliest on both, and either no article that was changed is likely at all, or
	 * the confidence moved no further than that of such questions. Any training anew
	 * moves some of these.
	 */
	readonly isBorderline: boolean;
}

/** What one content makes of a question. */
export interface Side {
	/** Article it is answered with, or undefined when the bot asks back or does not know. */
	readonly article?: string;
	/** Likeliest article, answered with or not. */
	readonly best?: string;
	readonly confidence: number;
}

/** How two contents are compared. */
export interface CompareOptions {
	readonly before: Pick<Faq, "ask">;
	readonly after: Pick<Faq, "ask">;
	readonly questions: readonly ComparedQuestion[];
	/** Whether an article differs between the two contents; default: each may. */
	readonly isChanged?: (articleId: string) => boolean;
	/** Told after each question. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** Which questions get another answer than before: worse ones first, then by kind, borderline ones last. */
export function compareAnswers(
	options: CompareOptions,
): readonly AnswerChange[] {
	const { before, after, questions, onProgress } = options;
	const asked = questions.map((question, i): Asked => {
		const was = before.ask(question.text);
		const is = after.ask(question.text);
		onProgress?.(i + 1, questions.length);
		return { question, was: toJudged(was), is: toJudged(is) };
	});
	const isTouched = touchedBy(options.isChanged ?? (() => true));
	const usual = usualMove(asked, isTouched);
	const changes = asked.flatMap((one): AnswerChange[] => {
		const { question, was, is } = one;
		if (was.side.article === is.side.article) return [];
		const row = toRow(question);
		const better =
			row === undefined
				? undefined
				: worth(judgeAnswer(row, is.answer)) -
					worth(judgeAnswer(row, was.answer));
		const kind =
			was.side.article === undefined
				? "new"
				: is.side.article === undefined
					? "lost"
					: "another";
		return [
			{
				question,
				kind,
				before: was.side,
				after: is.side,
				isBorderline:
					kind !== "another" &&
					was.side.best === is.side.best &&
					(!isTouched(one) || moveOf(one) <= usual),
				...(better === undefined || better === 0
					? {}
					: { isBetter: better > 0 }),
			},
		];
	});
	const rank = ({ kind, isBetter, isBorderline }: AnswerChange) =>
		(isBorderline ? 100 : 0) +
		(isBetter === false ? 0 : isBetter === undefined ? 10 : 20) +
		order[kind];
	return changes.sort((a, b) => rank(a) - rank(b));
}

type Answer = ReturnType<Faq["ask"]>;

/** An answer and what is told of it. */
interface Judged {
	readonly answer: Answer;
	readonly side: Side;
}

/** One question, asked of both. */
interface Asked {
	readonly question: ComparedQuestion;
	readonly was: Judged;
	readonly is: Judged;
}

const moveOf = ({ was, is }: Asked): number =>
	Math.abs(is.side.confidence - was.side.confidence);

/** Smallest move that counts whatever others do, and fewest others that tell anything. */
const leastMove = 0.05;
const fewestOthers = 50;
/** So much of what others move is usual. */
const usualShare = 0.98;

/** Below this confidence an article has no part in what becomes of a question. */
const leastPart = 0.05;

/** Whether an article that was changed is likely for a question, before or now. */
const touchedBy =
	(isChanged: (articleId: string) => boolean) =>
	({ was, is }: Asked): boolean =>
		[was, is].some(({ answer }) =>
			answer.match.candidates.some(
				({ intentId, confidence }) =>
					confidence >= leastPart && isChanged(intentId),
			),
		);

/**
 * How far confidence moves without a reason: what 98 of 100 questions stay below
 * whose likeliest article is the same on both sides and that no change touches.
 */
function usualMove(
	asked: readonly Asked[],
	isTouched: (one: Asked) => boolean,
): number {
	const moves = asked
		.filter(
			(one) =>
				one.was.side.best !== undefined &&
				one.was.side.best === one.is.side.best &&
				!isTouched(one),
		)
		.map(moveOf)
		.sort((a, b) => a - b);
	return moves.length < fewestOthers
		? leastMove
		: Math.max(leastMove, moves[Math.floor(usualShare * moves.length)] ?? 0);
}

const order: Readonly<Record<AnswerChangeKind, number>> = {
	another: 0,
	lost: 1,
	new: 2,
};

function toJudged(answer: Answer): Judged {
	const best = answer.match.candidates[0]?.intentId;
	return {
		answer,
		side: {
			...(answer.kind === "answer" ? { article: answer.article } : {}),
			...(best === undefined ? {} : { best }),
			confidence: answer.confidence,
		},
	};
}

function toRow(question: ComparedQuestion): EvalRow | undefined {
	const { topic, text, language, also = [], style = "plain" } = question;
	return topic === undefined
		? undefined
		: { id: text, text, language, topic, style, also };
}

/** A right answer is worth most, a wrong one less than none. */
function worth(verdict: ReturnType<typeof judgeAnswer>): number {
	if (verdict.isOutOfScopeAnswered) return -1;
	if (!verdict.isAnswered) return 0;
	return verdict.isRight ? 1 : -1;
}
