import type { HumanAgent } from "@shopbell/conversation";

/** A sign of life in a conversation that nothing has to outlive. */
export type Sign =
	/** Somebody is writing; over when no other one follows within seconds. */
	| {
			readonly kind: "typing";
			readonly conversationId: string;
			readonly by: HumanAgent | "shopper";
	  }
	/** The shopper has seen the conversation up to this line. */
	| {
			readonly kind: "read";
			readonly conversationId: string;
			readonly by: "shopper";
			readonly seq: number;
	  };

/** Carries signs between the shopper's chat and the desk, within this process. */
export interface Signs {
	tell(sign: Sign): void;
	/** Answers the way to stop. */
	listen(listener: (sign: Sign) => void): () => void;
}

/** Nothing is kept: who does not listen when a sign is given misses it. */
export function createSigns(): Signs {
	const listeners = new Set<(sign: Sign) => void>();
	return {
		tell(sign) {
			for (const listener of listeners) listener(sign);
		},
		listen(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
