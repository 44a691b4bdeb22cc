import type { Store, StoredHandoff } from "@shopbell/store";

/**
 * The newest handoff of a conversation that the desk knows of. Its id is the conversation's with
 * the number of the handoff; the newest number may not have reached the desk yet.
 */
export async function findLatestHandoff(
	store: Pick<Store, "conversation" | "handoffs">,
	conversationId: string,
): Promise<StoredHandoff | undefined> {
	const conversation = await store.conversation(conversationId);
	if (!conversation) return undefined;
	for (let number = conversation.state.handoffs; number > 0; number--) {
		const handoff = await store.handoffs.get(`${conversationId}.${number}`);
		if (handoff) return handoff;
	}
	return undefined;
}
