import {
	type ContextPack,
	type LinkedConversation,
	toCurrentState,
} from "@shopbell/conversation";
import type { Desk } from "@shopbell/desks";
import type { Store } from "@shopbell/store";

/** Linked conversations in a pack at most, nearest first. */
const maxLinked = 5;

/**
 * A desk whose context packs carry what the shopper asked in linked conversations. It is read when
 * the request goes out and kept nowhere else, so that what is erased or unlinked before is not in it.
 */
export function withLinkedHistory(
	desk: Desk,
	store: Pick<Store, "links" | "conversation">,
): Desk {
	return {
		name: desk.name,
		async perform(command, delivery) {
			await desk.perform(
				command.kind === "request"
					? { ...command, pack: await addLinked(command.pack, store) }
					: command,
				delivery,
			);
		},
	};
}

async function addLinked(
	pack: ContextPack,
	store: Pick<Store, "links" | "conversation">,
): Promise<ContextPack> {
	const ids = await store.links.shownTo(pack.conversationId);
	const linked: LinkedConversation[] = [];
	for (const id of ids.slice(0, maxLinked)) {
		const found = await store.conversation(id);
		if (!found) continue;
		const { asked, shown, channel } = toCurrentState(found.state);
		linked.push({
			...{ conversationId: id, channel, shown },
			asked: asked.map(({ text, at }) => ({ text, at })),
		});
	}
	return linked.length === 0 ? pack : { ...pack, linked };
}
