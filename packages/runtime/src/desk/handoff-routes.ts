import type { DeskOutcome, StoredHandoff } from "@shopbell/store";
import { z } from "zod";
import type { DeskSession } from "../accounts/desk-user.js";
import { answeringRoles } from "../accounts/role.js";
import type { RuntimeParts } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { readStoredUpload } from "../webchat/upload-routes.js";
import type { DeskRoute, DeskRule } from "./desk-route.js";
import { toEntryView } from "./entry-view.js";
import { findLatestHandoff } from "./find-latest-handoff.js";
import { toHandoffView } from "./handoff-view.js";
import { mayRead } from "./may-read.js";

/** Longest message of a human agent, in characters. */
const maxTextLength = 8000;
const maxBodyBytes = 64 * 1024;
/** Closed handoffs are listed for a day. */
const recentMs = 24 * 60 * 60 * 1000;
const maxClosed = 100;
/** Most lines answered at once; the page asks again for the rest. */
const maxEntries = 500;

const answering: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles: answeringRoles,
};

const sayBody = z.object({
	id: z.string().regex(/^[\w-]{1,64}$/),
	text: z.string().trim().min(1).max(maxTextLength),
});

/** The inbox and what an agent does with a conversation. */
export function createHandoffRoutes(
	parts: Pick<RuntimeParts, "store" | "now" | "settings">,
): readonly DeskRoute[] {
	const { store } = parts;
	const { handoffs } = store;

	const act = (
		path: string,
		perform: (
			request: HttpRequest,
			handoffId: string,
			agent: { readonly id: string; readonly name: string },
		) => Promise<DeskOutcome | HttpReply>,
	): DeskRoute => ({
		method: "post",
		path: `/handoffs/:id/${path}`,
		rule: answering,
		async handle(request, { user }) {
			const handoffId = request.params.id ?? "";
			if (!(await handoffs.get(handoffId))) return failure(404, "not-found");
			const outcome = await perform(request, handoffId, {
				id: user.id,
				name: user.name,
			});
			if ("status" in outcome) return outcome;
			return toReply(outcome, await handoffs.get(handoffId));
		},
	});

	return [
		{
			method: "get",
			path: "/handoffs",
			rule: answering,
			handle: async (_request, { user }) => {
				const at = parts.now();
				const [waiting, mine, closed] = await Promise.all([
					handoffs.list({ statuses: ["waiting"] }),
					handoffs.list({ statuses: ["accepted"], agentId: user.id }),
					handoffs.list({
						statuses: ["resolved", "released", "withdrawn"],
						newestFirst: true,
					}),
				]);
				return {
					status: 200,
					body: {
						at,
						waiting: waiting.map(toHandoffView),
						mine: mine.map(toHandoffView),
						closed: closed
							.filter(({ closedAt }) => (closedAt ?? 0) > at - recentMs)
							.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
							.slice(0, maxClosed)
							.map(toHandoffView),
					},
				};
			},
		},
		{
			method: "get",
			path: "/conversations/:id/transcript",
			rule: answering,
			handle: (request, session) => readTranscript(request, session, store),
		},
		{
			method: "get",
			path: "/conversations/:id/files/:name",
			rule: answering,
			handle: (request, session) => readFile(request, session, parts),
		},
		act("accept", (_request, id, agent) => handoffs.accept(id, agent)),
		act("release", (_request, id, agent) => handoffs.release(id, agent)),
		act("resolve", (_request, id, agent) => handoffs.resolve(id, agent)),
		act("say", async (request, id, agent) => {
			const json = await readJson(request, maxBodyBytes);
			if (json.kind === "refused") return json.reply;
			const body = sayBody.safeParse(json.value);
			if (!body.success)
				return failure(
					body.error.issues.some(({ code }) => code === "too_big") ? 413 : 400,
					body.error.issues.some(({ code }) => code === "too_big")
						? "text-too-long"
						: "invalid-body",
				);
			return handoffs.say(id, agent, body.data);
		}),
	];
}

async function readTranscript(
	request: HttpRequest,
	{ user }: DeskSession,
	store: RuntimeParts["store"],
): Promise<HttpReply> {
	const conversationId = request.params.id ?? "";
	const after = Number(request.query.get("after") ?? 0);
	if (!Number.isSafeInteger(after) || after < 0)
		return failure(400, "invalid-query");
	const handoff = await findLatestHandoff(store, conversationId);
	if (!handoff) return failure(404, "not-found");
	if (!mayRead(handoff, user.id)) return failure(403, "not-yours");
	const entries = await store.transcript(conversationId, {
		after,
		limit: maxEntries,
	});
	return {
		status: 200,
		body: {
			handoff: toHandoffView(handoff),
			entries: entries.map(toEntryView),
			hasMore: entries.length === maxEntries,
		},
	};
}

/** A file of a conversation, for whoever may read the conversation. */
async function readFile(
	request: HttpRequest,
	{ user }: DeskSession,
	{ store, settings }: Pick<RuntimeParts, "store" | "settings">,
): Promise<HttpReply> {
	const conversationId = request.params.id ?? "";
	const handoff = await findLatestHandoff(store, conversationId);
	if (!handoff) return failure(404, "not-found");
	if (!mayRead(handoff, user.id)) return failure(403, "not-yours");
	return readStoredUpload(
		settings.dataDir,
		conversationId,
		request.params.name ?? "",
	);
}

/** What an agent's action came to, with the handoff as it is now. */
function toReply(
	outcome: DeskOutcome,
	handoff: StoredHandoff | undefined,
): HttpReply {
	switch (outcome.kind) {
		case "done":
			return {
				status: 200,
				body: { handoff: handoff ? toHandoffView(handoff) : null },
			};
		case "taken":
			return {
				status: 409,
				body: { error: { code: "taken", by: outcome.by } },
			};
		case "gone":
			return failure(410, "gone");
		case "not-yours":
			return failure(403, "not-yours");
		case "not-there":
			return failure(409, "not-there");
		case "seen-less":
			return failure(409, "seen-less");
	}
}
