import { z } from "zod";
import { failure, type HttpRequest } from "../server/http-exchange.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { findLastQuestion } from "./find-last-question.js";
import { readBody } from "./read-body.js";
import { administering, answering, editing } from "./rules.js";
import { toTicketViews } from "./ticket-view.js";

const dayMs = 24 * 3_600_000;
const maxDays = 366;
const maxAudit = 1000;

const missingBody = z.object({
	text: z.string().trim().min(1).max(500).optional(),
});

/** What is to be dealt with later: tickets, questions without an article; and who did what. */
export function createRecordRoutes(parts: DeskParts): readonly DeskRoute[] {
	const { store, now } = parts;
	return [
		{
			method: "get",
			path: "/tickets",
			rule: answering,
			handle: async () => ({
				status: 200,
				body: { tickets: toTicketViews(await store.desk.tickets(), now()) },
			}),
		},
		{
			method: "post",
			path: "/tickets/:number/done",
			rule: answering,
			handle: async (request, { user }) =>
				(await store.desk.closeTicket(request.params.number ?? "", {
					id: user.id,
					name: user.name,
				}))
					? { status: 200, body: {} }
					: failure(404, "not-found"),
		},
		{
			method: "post",
			path: "/handoffs/:id/missing",
			rule: answering,
			async handle(request, { user }) {
				const handoff = await store.handoffs.get(request.params.id ?? "");
				if (!handoff) return failure(404, "not-found");
				if (!(await parts.mayRead(handoff, user)))
					return failure(403, "not-yours");
				const body = await readBody(request, missingBody);
				if (body.kind === "refused") return body.reply;
				const { conversationId, pack } = handoff;
				const [question, conversation] = await Promise.all([
					findLastQuestion(store, conversationId),
					store.conversation(conversationId),
				]);
				const text = body.value.text ?? question?.text;
				if (text === undefined) return failure(409, "no-question");
				await store.desk.addGap({
					conversationId,
					seq: question?.seq ?? 0,
					text,
					locale: conversation?.state.locale.locale ?? pack.locale,
					articleId: pack.articleId,
					by: { id: user.id, name: user.name },
				});
				return { status: 200, body: {} };
			},
		},
		{
			method: "get",
			path: "/gaps",
			rule: editing,
			handle: async () => ({
				status: 200,
				body: { gaps: await store.desk.gaps() },
			}),
		},
		{
			method: "post",
			path: "/gaps/:id/done",
			rule: editing,
			handle: async (request: HttpRequest) =>
				(await store.desk.closeGap(Number(request.params.id)))
					? { status: 200, body: {} }
					: failure(404, "not-found"),
		},
		{
			method: "get",
			path: "/audit",
			rule: administering,
			async handle({ query }: HttpRequest) {
				const days = Number(query.get("days") ?? 30);
				if (!Number.isInteger(days) || days < 1 || days > maxDays)
					return failure(400, "invalid-query");
				return {
					status: 200,
					body: {
						entries: await store.desk.audit({
							since: now() - days * dayMs,
							limit: maxAudit,
						}),
					},
				};
			},
		},
	];
}
