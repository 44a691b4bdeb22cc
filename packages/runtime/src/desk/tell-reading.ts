import type { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";
import { readReach } from "./reach-view.js";
import { readUnknown } from "./unknown-view.js";

/** What became of the messages of a conversation goes to whoever reads it now. */
export async function tellReading(
	{ store }: DeskParts,
	pages: ReadonlySet<DeskPage>,
	conversationId: string,
): Promise<void> {
	const reading = () =>
		[...pages].filter(({ followedId }) => followedId === conversationId);
	if (reading().length === 0) return;
	const handoff = await store.handoffs.latest(conversationId);
	if (!handoff) return;
	const [unknown, reach] = await Promise.all([
		readUnknown(store, conversationId),
		readReach(store, conversationId, handoff.pack.channel),
	]);
	for (const page of reading())
		page.send({ kind: "deliveries", conversationId, unknown, reach });
}

/** The same after a line was added or a mark was raised; web chat, where nothing closes or is marked, is left out. */
export async function tellReach(
	parts: DeskParts,
	pages: ReadonlySet<DeskPage>,
	conversationId: string,
): Promise<void> {
	if (![...pages].some(({ followedId }) => followedId === conversationId))
		return;
	const handoff = await parts.store.handoffs.latest(conversationId);
	if (!handoff || handoff.pack.channel === "webchat") return;
	await tellReading(parts, pages, conversationId);
	const changed = await parts.store.reach.changedLines(conversationId);
	for (const page of pages) await page.resend(conversationId, changed);
}
