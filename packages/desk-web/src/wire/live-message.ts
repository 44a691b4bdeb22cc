import type { Entry } from "./entry.js";
import type { Handoff, HumanAgent } from "./handoff.js";

/** What the server tells an open page. */
export type LiveMessage =
	| { readonly kind: "handoff"; readonly handoff: Handoff }
	| {
			readonly kind: "taken";
			readonly handoffId: string;
			readonly by: HumanAgent | null;
	  }
	| {
			readonly kind: "entries";
			readonly conversationId: string;
			readonly entries: readonly Entry[];
	  }
	| { readonly kind: "shut"; readonly conversationId: string };
