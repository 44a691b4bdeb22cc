import type { Store, UnknownDelivery } from "@shopbell/store";

/** Most that a conversation shows. */
const maxUnknown = 100;

/** A message of which nobody knows whether it arrived, as pages see it. */
export interface UnknownView {
	readonly id: number;
	readonly conversationId: string;
	readonly seq: number;
	readonly channel: string;
	/** Epoch ms. */
	readonly at: number;
}

/** Those of one conversation. */
export async function readUnknown(
	{ operations }: Pick<Store, "operations">,
	conversationId: string,
): Promise<readonly UnknownView[]> {
	const found = await operations.unknownDeliveries({
		conversationId,
		limit: maxUnknown,
	});
	return found.flatMap(toUnknownView);
}

/** What went to a desk outside is its line's business. */
export function toUnknownView({
	id,
	conversationId,
	seq,
	channel,
	at,
}: UnknownDelivery): readonly UnknownView[] {
	return seq === null ? [] : [{ id, conversationId, seq, channel, at }];
}
