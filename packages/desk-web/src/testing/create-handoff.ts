import type { Handoff, HumanAgent } from "../wire/handoff.js";
import type { QueuePlace } from "../wire/queue.js";

/** What of a handoff a test cares about; the rest is plain. */
export interface HandoffTraits
	extends Partial<Omit<Handoff, "pack" | "queue">>,
		Partial<Omit<QueuePlace, "offer">> {
	readonly id: string;
	readonly locale?: string;
	/** The shopper's name; null: unknown. */
	readonly shopper?: string | null;
	readonly asked?: readonly string[];
	readonly reason?: Handoff["pack"]["reason"];
	readonly offer?: {
		readonly agent: HumanAgent;
		readonly until: number;
	} | null;
	readonly pack?: Partial<Handoff["pack"]>;
}

/** A handoff as a server would send it. */
export function createHandoff(traits: HandoffTraits): Handoff {
	const at = traits.requestedAt ?? 0;
	return {
		id: traits.id,
		conversationId: traits.conversationId ?? `c-${traits.id}`,
		status: traits.status ?? "waiting",
		agent: traits.agent ?? null,
		requestedAt: at,
		acceptedAt: traits.acceptedAt ?? (traits.agent ? at : null),
		closedAt: traits.closedAt ?? null,
		lastSeq: traits.lastSeq ?? 1,
		back: traits.back ?? null,
		ticket: traits.ticket ?? null,
		pack: {
			channel: "webchat",
			locale: traits.locale ?? "en",
			reason: traits.reason ?? "requested",
			shopper: { name: traits.shopper ?? null },
			page: null,
			asked: (traits.asked ?? ["Where is my parcel?"]).map((text, index) => ({
				text,
				at: at + index,
			})),
			shown: [],
			articleId: null,
			...traits.pack,
		},
		queue: {
			position: traits.position ?? null,
			priority: traits.priority ?? "normal",
			topic: traits.topic ?? null,
			group: traits.group ?? null,
			rung: traits.rung ?? "offer",
			offer: traits.offer ?? null,
			told: traits.told ?? null,
			toldAt: traits.toldAt ?? null,
			promisedUntil: traits.promisedUntil ?? null,
			lostBy: traits.lostBy ?? null,
		},
	};
}
