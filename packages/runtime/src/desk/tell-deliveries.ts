import type { Store } from "@shopbell/store";

const topic = "deliveries";

/** Tells pages, at whatever process they are, that what is unknown of a conversation's deliveries has changed. */
export function tellDeliveries(
	{ broadcast }: Pick<Store, "broadcast">,
	conversationId: string,
): void {
	broadcast.tell(topic, conversationId);
}

/** Hears of it; answers the way to stop. */
export function hearDeliveries(
	{ broadcast }: Pick<Store, "broadcast">,
	listener: (conversationId: string) => void,
): () => void {
	return broadcast.listen(topic, (payload) => listener(String(payload)));
}
