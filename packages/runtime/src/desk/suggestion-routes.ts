import { toPlainText } from "@shopbell/knowledge";
import type { StoredHandoff, StoredMacro } from "@shopbell/store";
import { z } from "zod";
import { failure, type HttpReply } from "../server/http-exchange.js";
import { withHandoff } from "./conversation-routes.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { fillMacro } from "./fill-macro.js";
import { findLastQuestion } from "./find-last-question.js";
import { readBody } from "./read-body.js";
import { answering, supervising } from "./rules.js";

const maxArticles = 3;
/** Articles less likely than this are no help. */
const minConfidence = 0.02;

const macroBody = z.object({
	id: z.string().regex(/^[\w-]{1,64}$/),
	label: z.string().trim().min(1).max(80),
	text: z.string().trim().min(1).max(4000),
	language: z
		.string()
		.regex(/^[a-z]{2}$/)
		.nullable()
		.default(null),
});

/** What may answer the shopper's last message, and texts that agents use again and again. */
export function createSuggestionRoutes(parts: DeskParts): readonly DeskRoute[] {
	const { store } = parts;
	return [
		{
			method: "get",
			path: "/conversations/:id/suggestions",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, (handoff) =>
					suggest(parts, handoff, user.name),
				),
		},
		{
			method: "get",
			path: "/macros",
			rule: answering,
			handle: async () => ({
				status: 200,
				body: { macros: await store.desk.macros() },
			}),
		},
		{
			method: "post",
			path: "/macros",
			rule: supervising,
			async handle(request, { user }) {
				const body = await readBody(request, macroBody);
				if (body.kind === "refused") return body.reply;
				await store.desk.saveMacro(body.value);
				await store.desk.record({
					actor: { id: user.id, name: user.name },
					action: "macro.save",
					subject: body.value.id,
					detail: {},
				});
				return { status: 200, body: { macro: body.value } };
			},
		},
		{
			method: "post",
			path: "/macros/:id/remove",
			rule: supervising,
			async handle(request, { user }) {
				const id = request.params.id ?? "";
				if (!(await store.desk.removeMacro(id)))
					return failure(404, "not-found");
				await store.desk.record({
					actor: { id: user.id, name: user.name },
					action: "macro.remove",
					subject: id,
					detail: {},
				});
				return { status: 200, body: {} };
			},
		},
	];
}

async function suggest(
	parts: DeskParts,
	handoff: StoredHandoff,
	agentName: string,
): Promise<HttpReply> {
	const { store, knowledge } = parts;
	const { conversationId } = handoff;
	const [question, conversation, macros] = await Promise.all([
		findLastQuestion(store, conversationId),
		store.conversation(conversationId),
		store.desk.macros(),
	]);
	const locale = conversation?.state.locale.locale ?? handoff.pack.locale;
	const about = knowledge();
	const candidates = question
		? about.understand(question.text, locale).match.candidates
		: [];
	const articles = candidates
		.filter(({ confidence }) => confidence >= minConfidence)
		.flatMap(({ intentId, confidence }) => {
			const article = about.article(intentId, locale);
			return article
				? [
						{
							id: article.id,
							title: article.title,
							confidence,
							text: toPlainText(article.blocks),
							short: toPlainText(article.shortBlocks),
						},
					]
				: [];
		})
		.slice(0, maxArticles);
	return {
		status: 200,
		body: {
			articles,
			macros: macros
				.filter((macro) => isFor(macro, locale))
				.map((macro) =>
					fillMacro(macro, {
						handoff,
						agent: agentName,
						shop: parts.desk.shopName(),
						shopper:
							conversation?.state.customer?.name ??
							conversation?.state.shopper.name ??
							null,
					}),
				),
			about: question?.text ?? null,
		},
	};
}

function isFor({ language }: StoredMacro, locale: string): boolean {
	return language === null || language === locale.split("-")[0];
}
