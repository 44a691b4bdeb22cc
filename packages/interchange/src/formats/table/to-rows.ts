import type { KnowledgeBase } from "@shopbell/knowledge";
import { exportColumns } from "./columns.js";

/** A knowledge base as rows of texts: the headings, then each article in each of the languages. */
export function toRows(
	{ articles }: KnowledgeBase,
	locales: readonly string[],
): readonly (readonly string[])[] {
	const rows = Object.values(articles).flatMap((article) =>
		locales.flatMap((language) => {
			const text = article.texts[language];
			if (text === undefined) return [];
			const cells: Record<(typeof exportColumns)[number], string> = {
				id: article.id,
				language,
				title: text.title,
				questions: text.questions.join("\n"),
				not_questions: text.notQuestions.join("\n"),
				answer: text.answer,
				short: text.short,
				owner: article.owner,
				review_by: article.reviewBy,
				valid_from: article.validFrom ?? "",
				valid_until: article.validUntil ?? "",
				handoff: article.handoff,
				strictness: String(article.strictness),
				next: article.next.join(" "),
				facts:
					Object.keys(article.facts).length > 0
						? JSON.stringify(article.facts)
						: "",
			};
			return [exportColumns.map((column) => cells[column])];
		}),
	);
	return [exportColumns, ...rows];
}
