import type { Faq } from "../faq/faq.js";

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

/** Asks every `not_questions` line and tells whether its article keeps out of it. */
export function askNotQuestions(
	faq: Pick<Faq, "ask" | "knowledgeBase">,
): readonly NotQuestionResult[] {
	return Object.values(faq.knowledgeBase.articles).flatMap(({ id, texts }) =>
		Object.entries(texts).flatMap(([language, { notQuestions }]) =>
			notQuestions.map((text): NotQuestionResult => {
				const answer = faq.ask(text);
				return {
					articleId: id,
					language,
					text,
					...(answer.kind === "answer" ? { answeredWith: answer.article } : {}),
					isRight: answer.kind !== "answer" || answer.article !== id,
				};
			}),
		),
	);
}
