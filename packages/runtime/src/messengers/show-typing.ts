import type { MessengerChannel } from "@shopbell/channels";
import type { Store } from "@shopbell/store";
import type { Signs } from "../signs/create-signs.js";

/** A sign is not sent again so soon: vendors show it for longer. */
const everyMs = 4000;

/** Shows shoppers on messengers that a person is writing; answers the way to stop. */
export function showTyping(options: {
	readonly channels: ReadonlyMap<string, MessengerChannel>;
	readonly store: Store;
	readonly signs: Signs;
	readonly now: () => number;
}): () => void {
	const { channels, store, signs, now } = options;
	const shownAt = new Map<string, number>();
	return signs.listen((sign) => {
		if (sign.kind !== "typing" || sign.by === "shopper") return;
		const { conversationId } = sign;
		if (now() - (shownAt.get(conversationId) ?? 0) < everyMs) return;
		if (shownAt.size > 1000) shownAt.clear();
		shownAt.set(conversationId, now());
		void store
			.conversation(conversationId)
			.then((found) =>
				found
					? channels.get(found.channel)?.showTyping?.(found.address)
					: undefined,
			)
			.catch(() => undefined);
	});
}
