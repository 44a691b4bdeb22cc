import type { ActionCall } from "../action/shop-action.js";
import type { ContextPack } from "../handoff/context-pack.js";
import type { OutgoingMessage } from "../reply/outgoing-message.js";
import type { TimerName } from "./input.js";

/** What a turn wants done. Performed after the turn is committed, in order, at least once. */
export type Effect =
	| { readonly kind: "reply"; readonly message: OutgoingMessage }
	/** Replaces a timer of the same name; comes back as an input. */
	| {
			readonly kind: "set-timer";
			readonly timer: TimerName;
			readonly token: string;
			readonly dueAt: number;
	  }
	| { readonly kind: "clear-timer"; readonly timer: TimerName }
	| { readonly kind: "desk"; readonly command: DeskCommand }
	/** Asks the shop; the outcome comes back as the input `action-result` with the call's key. */
	| { readonly kind: "call"; readonly call: ActionCall };

/** What a desk is asked to do. `handoffId` is the idempotency key of a request. */
export type DeskCommand =
	| {
			readonly kind: "request";
			readonly handoffId: string;
			readonly pack: ContextPack;
	  }
	| {
			readonly kind: "relay";
			readonly handoffId: string;
			readonly text: string;
			readonly at: number;
	  }
	| { readonly kind: "withdraw"; readonly handoffId: string };
