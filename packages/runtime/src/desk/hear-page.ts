import type { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";
import { refuse } from "./guard-route.js";
import { pageMessage } from "./live-message.js";
import { pageMessageRules } from "./live-rules.js";
import { refuseAnswer } from "./refuse-answer.js";

/** Takes what a page says; nonsense is passed over. */
export async function hearPage(
	parts: DeskParts,
	page: DeskPage,
	text: string,
): Promise<void> {
	const message = pageMessage.safeParse(toJson(text));
	if (!message.success) return;
	const { data } = message;
	if (refuse(pageMessageRules[data.kind], page.session)) return;
	if (data.kind === "follow")
		return page.follow(data.conversationId, data.after);
	// Only what is on screen, which was looked at when it was opened.
	if (page.followedId !== data.conversationId) return;
	const { conversationId } = data;
	const { id, name } = page.session.user;
	const by = { id, name };
	if (data.kind === "read") {
		const isNew = await parts.store.desk.markRead(conversationId, by, data.seq);
		if (!isNew) return;
	}
	parts.desk.signs.tell(
		data.kind === "typing"
			? {
					kind: "typing",
					conversationId,
					by,
					isAnswering: await isAnswering(parts, conversationId, id),
				}
			: { kind: "read", conversationId, by, seq: data.seq },
	);
}

/** A shopper sees only those write who may send it, not those who watch. */
async function isAnswering(
	{ store }: DeskParts,
	conversationId: string,
	userId: string,
): Promise<boolean> {
	const handoff = await store.handoffs.latest(conversationId);
	return handoff !== undefined && refuseAnswer(handoff, userId) === undefined;
}

function toJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
