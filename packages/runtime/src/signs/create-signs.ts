import type { HumanAgent } from "@shopbell/conversation";
import type { JsonValue, Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { shopperReader } from "./shopper-reader.js";

/** A sign of life in a conversation that nothing has to outlive. */
export type Sign =
	/** The shopper is writing; over when no other one follows within seconds. */
	| {
			readonly kind: "typing";
			readonly conversationId: string;
			readonly by: "shopper";
	  }
	/** Somebody at the desk is. */
	| {
			readonly kind: "typing";
			readonly conversationId: string;
			readonly by: HumanAgent;
			/** False of a colleague who only watches: the shopper sees nothing of it. */
			readonly isAnswering: boolean;
	  }
	/** Somebody has seen the conversation up to this line. */
	| {
			readonly kind: "read";
			readonly conversationId: string;
			readonly by: HumanAgent | "shopper";
			readonly seq: number;
	  };

/** Carries signs between the shopper's chat and the desk, whatever processes they are connected to. */
export interface Signs {
	/** How far a shopper has read is kept first, and told only where it is news. */
	tell(sign: Sign): void;
	/** Answers the way to stop. */
	listen(listener: (sign: Sign) => void): () => void;
}

const topic = "sign";

/** Nothing but how far a shopper has read is kept: who does not listen when a sign is given misses it. */
export function createSigns(
	store: Pick<Store, "broadcast" | "handoffs" | "desk">,
	log: Log,
): Signs {
	const { broadcast } = store;
	const pass = (sign: Sign): void => broadcast.tell(topic, sign as JsonValue);
	return {
		tell(sign) {
			if (sign.kind !== "read" || sign.by !== "shopper") return pass(sign);
			isNews(store, sign).then(
				(isNew) => isNew && pass(sign),
				(error: unknown) =>
					log.error({
						code: "sign.not-kept",
						error: error instanceof Error ? error.name : "unknown",
					}),
			);
		},
		listen: (listener) =>
			// Only processes of our own speak here.
			broadcast.listen(topic, (payload) =>
				listener(payload as unknown as Sign),
			),
	};
}

/** Nobody has read what has not been said. */
async function isNews(
	{ handoffs, desk }: Pick<Store, "handoffs" | "desk">,
	{ conversationId, seq }: Extract<Sign, { kind: "read" }>,
): Promise<boolean> {
	const handoff = await handoffs.latest(conversationId);
	if (!handoff || seq > handoff.lastSeq) return false;
	return desk.markRead(conversationId, shopperReader, seq);
}
