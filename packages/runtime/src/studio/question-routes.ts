import type { ActionName } from "@shopbell/knowledge";
import { z } from "zod";
import type { DeskRoute } from "../desk/desk-route.js";
import type { RuntimeParts } from "../runtime-parts.js";
import { failure, type HttpRequest } from "../server/http-exchange.js";
import { readBody } from "./article-routes.js";
import { groupQuestions } from "./group-questions.js";
import type { StudioKnowledge } from "./studio-knowledge.js";
import { editing } from "./studio-rule.js";
import { toEditorLanguage } from "./translate-problems.js";
import { tryQuestion } from "./try-question.js";

const dayMs = 24 * 60 * 60 * 1000;
const maxDays = 30;
/** Questions looked at: each is read anew, and nobody works through more at once. */
const maxQuestions = 400;

const tryBody = z.object({
	question: z.string().trim().min(1).max(500),
	language: z.string().max(20).nullable(),
});

/** What the routes of questions are made of. */
export interface QuestionRoutesOptions {
	readonly parts: Pick<RuntimeParts, "store" | "now">;
	readonly knowledge: StudioKnowledge;
	/** What the connected shop can do. */
	readonly actions: ReadonlySet<ActionName>;
}

/** The try-it box, and what shoppers asked in vain. */
export function createQuestionRoutes({
	parts,
	knowledge,
	actions,
}: QuestionRoutesOptions): readonly DeskRoute[] {
	return [
		{
			method: "post",
			path: "/try",
			rule: editing,
			async handle(request: HttpRequest) {
				const body = await readBody(request, tryBody);
				if (body.kind === "refused") return body.reply;
				const { question, language } = body.value;
				const { locales } = knowledge.current();
				if (language !== null && !locales.includes(language))
					return failure(422, "no-language");
				return {
					status: 200,
					body: tryQuestion(knowledge, question, {
						language,
						actions,
						now: parts.now(),
						lang: toEditorLanguage(request.query.get("lang")),
					}),
				};
			},
		},
		{
			method: "get",
			path: "/unanswered",
			rule: editing,
			async handle({ query }: HttpRequest) {
				const days = Number(query.get("days") ?? 7);
				if (!Number.isInteger(days) || days < 1 || days > maxDays)
					return failure(400, "invalid-query");
				const questions = await parts.store.insight.openQuestions({
					since: parts.now() - days * dayMs,
				});
				return {
					status: 200,
					body: {
						groups: groupQuestions(
							questions.slice(0, maxQuestions),
							knowledge.faq(),
							toEditorLanguage(query.get("lang")),
						),
					},
				};
			},
		},
	];
}
