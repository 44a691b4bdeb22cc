import type { ShopActions } from "@shopbell/conversation";
import { positionsOf } from "@shopbell/handoff";
import type { ShopTemplate } from "@shopbell/knowledge";
import type { MoneyLimit } from "@shopbell/store";
import type { RuntimeParts } from "../runtime-parts.js";
import type { DeskRules } from "../shop/desk-rules.js";
import { toQueueSnapshot } from "../shop/to-queue-snapshot.js";
import type { Signs } from "../signs/create-signs.js";
import type { Positions } from "./handoff-view.js";
import { createReading, type Reading } from "./reading.js";

/** What the desk is given besides what every part may use. */
export interface DeskOptions {
	readonly rules: DeskRules;
	/** What an agent may have the shop do, money up to a limit; null where no shop is connected. */
	readonly agentActions: (limit: MoneyLimit | null) => ShopActions | null;
	readonly shopName: () => string;
	/** Texts that messengers have approved. */
	readonly templates: () => readonly ShopTemplate[];
	/** Signs of life to and from shoppers. */
	readonly signs: Signs;
	/** Fetches a file that still lies at a messenger; false when it is not to be had. */
	readonly fetchFile: (
		conversationId: string,
		name: string,
	) => Promise<boolean>;
}

/** What routes and socket of the desk work with. */
export interface DeskParts extends RuntimeParts {
	readonly desk: DeskOptions;
	readonly mayRead: Reading;
	/** Positions of those who wait, as they are now. */
	positions(): Promise<Positions>;
}

/** Positions are worked out anew after this long even when nobody told of a change, ms. */
const believedMs = 5000;

/** The desk's parts; positions are worked out anew after a change of the queue. */
export function createDeskParts(
	parts: RuntimeParts,
	desk: DeskOptions,
): { readonly parts: DeskParts; close(): void } {
	const { store, now } = parts;
	let known: Promise<Positions> | undefined;
	let readAt = Number.NEGATIVE_INFINITY;
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "handoffs" || kind === "agents") known = undefined;
	});
	const read = async (): Promise<Positions> => {
		const at = now();
		const queue = await store.handoffs.queue(at);
		return positionsOf(
			toQueueSnapshot(queue, desk.rules.opening(at)),
			desk.rules.queue(),
			at,
		);
	};
	return {
		parts: {
			...parts,
			desk,
			mayRead: createReading(store, parts.settings.areConversationsShared),
			positions: () => {
				if (performance.now() - readAt > believedMs) known = undefined;
				if (!known) readAt = performance.now();
				known ??= read().catch((error: unknown) => {
					known = undefined;
					throw error;
				});
				return known;
			},
		},
		close: unsubscribe,
	};
}
