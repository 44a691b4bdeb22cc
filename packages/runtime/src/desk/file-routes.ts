import type { StoredHandoff } from "@shopbell/store";
import type { DeskUser } from "../accounts/desk-user.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import { readUpload } from "../webchat/read-upload.js";
import { idPattern } from "../webchat/upload-routes.js";
import { removeUnsent, unsentFolder } from "./agent-files.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { refuseAnswer } from "./refuse-answer.js";
import { answering } from "./rules.js";

/** Files that an agent picks for the shopper, of the same kinds and sizes as the shopper's own; `say` sends them. */
export function createFileRoutes(parts: DeskParts): readonly DeskRoute[] {
	const { dataDir } = parts.settings;
	return [
		{
			method: "post",
			path: "/handoffs/:id/files",
			rule: answering,
			takes: "files",
			handle: (request, { user }) =>
				withOwn(parts, request, user, async ({ conversationId }) => {
					const read = await readUpload(
						request.raw,
						unsentFolder(dataDir, conversationId),
						parts.createId,
					);
					if (read.kind === "refused") return failure(read.status, read.code);
					return {
						status: 200,
						body: {
							files: read.files.map(({ name, label, contentType }) => ({
								file: name,
								name: label,
								contentType,
							})),
						},
					};
				}),
		},
		{
			method: "post",
			path: "/handoffs/:id/files/:name/remove",
			rule: answering,
			handle: (request, { user }) =>
				withOwn(parts, request, user, async ({ conversationId }) => {
					const { name = "" } = request.params;
					await removeUnsent(dataDir, conversationId, name);
					return { status: 200, body: {} };
				}),
		},
	];
}

/** Goes on for whoever may answer the shopper now. */
async function withOwn(
	{ store }: DeskParts,
	request: HttpRequest,
	user: DeskUser,
	go: (handoff: StoredHandoff) => Promise<HttpReply>,
): Promise<HttpReply> {
	const handoff = await store.handoffs.get(request.params.id ?? "");
	if (!handoff || !idPattern.test(handoff.conversationId))
		return failure(404, "not-found");
	const refusal = refuseAnswer(handoff, user.id);
	if (refusal)
		return failure(refusal.kind === "gone" ? 410 : 403, refusal.kind);
	return go(handoff);
}
