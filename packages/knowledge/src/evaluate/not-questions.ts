import type { KnowledgeBase } from "../load/knowledge-base.js";
import type { JudgedRow } from "./eval-report.js";
import type { EvalRow } from "./eval-row.js";

/** One line of an article's `not_questions`, asked of the bot as it is. */
export interface NotQuestionResult {
	readonly articleId: string;
	readonly language: string;
	readonly text: string;
	/** Article it was answered with, if any. */
	readonly answeredWith?: string;
	/** Whether that is another article than the one that denies it, or none. */
	readonly isRight: boolean;
}

/** Every `not_questions` line as a question; its `id` is the article that denies it. */
export function toNotQuestionRows({
	articles,
}: Pick<KnowledgeBase, "articles">): readonly EvalRow[] {
	return Object.values(articles).flatMap(({ id, texts }) =>
		Object.entries(texts).flatMap(([language, { notQuestions }]) =>
			notQuestions.map((text) => ({
				id,
				language,
				topic: null,
				style: "not_question",
				text,
				also: [],
			})),
		),
	);
}

/** Whether the article of each line keeps out of it. */
export function toNotQuestionResult({
	row: { id, language, text },
	answeredWith,
}: JudgedRow): NotQuestionResult {
	return {
		articleId: id,
		language,
		text,
		...(answeredWith === undefined ? {} : { answeredWith }),
		isRight: answeredWith !== id,
	};
}
