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
}

/** What one content makes of a question. */
export interface Side {
	/** Article it is answered with, or undefined when the bot asks back or does not know. */
	readonly article?: string;
	readonly confidence: number;
}

/** How two contents are compared. */
export interface CompareOptions {
	readonly before: Pick<Faq, "ask">;
	readonly after: Pick<Faq, "ask">;
	readonly questions: readonly ComparedQuestion[];
	/** Told after each question. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** Which questions get another answer than before, worse ones first, then by kind. */
export function compareAnswers(
	options: CompareOptions,
): readonly AnswerChange[] {
	const { before, after, questions, onProgress } = options;
	const changes = questions.flatMap((question, i): AnswerChange[] => {
		const was = before.ask(question.text);
		const is = after.ask(question.text);
		onProgress?.(i + 1, questions.length);
		const sideBefore = toSide(was);
		const sideAfter = toSide(is);
		if (sideBefore.article === sideAfter.article) return [];
		const row = toRow(question);
		const better =
			row === undefined
				? undefined
				: worth(judgeAnswer(row, is)) - worth(judgeAnswer(row, was));
		return [
			{
				question,
				kind:
					sideBefore.article === undefined
						? "new"
						: sideAfter.article === undefined
							? "lost"
							: "another",
				before: sideBefore,
				after: sideAfter,
				...(better === undefined || better === 0
					? {}
					: { isBetter: better > 0 }),
			},
		];
	});
	const rank = ({ kind, isBetter }: AnswerChange) =>
		(isBetter === false ? 0 : isBetter === undefined ? 10 : 20) + order[kind];
	return changes.sort((a, b) => rank(a) - rank(b));
}

const order: Readonly<Record<AnswerChangeKind, number>> = {
	another: 0,
	lost: 1,
	new: 2,
};

function toSide(answer: ReturnType<Faq["ask"]>): Side {
	return {
		...(answer.kind === "answer" ? { article: answer.article } : {}),
		confidence: answer.confidence,
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
