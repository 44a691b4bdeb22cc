import type { Flow, FlowValue } from "@shopbell/knowledge";
import type { Understanding } from "../decide/understanding.js";
import type { FlowKnowledge } from "../knowledge/flow-knowledge.js";
import type { ConversationState } from "../state/conversation-state.js";
import type { FilledSlot, RunningFlow } from "./running-flow.js";

/** What a message means to the flow under way. */
export type FlowMove =
	| {
			readonly kind: "stop" | "back" | "again" | "help" | "skip" | "retry-call";
	  }
	| {
			readonly kind: "fill";
			readonly value: FlowValue;
			readonly isGuess: boolean;
	  }
	| { readonly kind: "confirm"; readonly isRight: boolean }
	| { readonly kind: "choose"; readonly option: string }
	| {
			readonly kind: "correct";
			readonly slot: string;
			readonly filled: FilledSlot | null;
	  }
	/** It was meant as an answer and cannot be used. */
	| { readonly kind: "not-understood" };

/** What a reader may look at. */
export interface FlowReadingContext {
	readonly state: ConversationState;
	readonly running: RunningFlow;
	readonly flow: Flow;
	readonly flows: FlowKnowledge;
	readonly now: number;
	readonly understand: () => Understanding;
}
