import { endLinks, tell } from "../links/create-link-calls.js";
import { withHandoff } from "./conversation-routes.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { answering } from "./rules.js";

/** Parts conversations that a link made one shopper's; who is on either side hears of it. */
export function createUnlinkRoutes(parts: DeskParts): readonly DeskRoute[] {
	return [
		{
			method: "post",
			path: "/conversations/:id/unlink",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, async ({ conversationId }) => {
					const links = await endLinks(parts, conversationId);
					if (links.length > 0)
						await parts.store.desk.record({
							actor: { id: user.id, name: user.name },
							action: "conversation.unlink",
							subject: conversationId,
							detail: { links: links.map(({ id }) => id) },
						});
					for (const { id } of links)
						await tell(parts, conversationId, id, "ended", "");
					return { status: 200, body: { ended: links.length } };
				}),
		},
	];
}
