import type { ContextPack } from "../handoff/context-pack.js";
import type { OutsideCall } from "../link/link-call.js";
import type { OutgoingMessage } from "../reply/outgoing-message.js";
import type { Attachment } from "../state/attachment.js";
import type { SurveyInstrument } from "../survey/survey-instrument.js";
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
	/** Asks the shop, or the program about links; the outcome comes back as the input `action-result` with the call's key. */
	| { readonly kind: "call"; readonly call: OutsideCall };

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
			/** The words alone; files stand beside them. */
			readonly text: string;
			readonly at: number;
			readonly attachments?: readonly Attachment[];
			/** The shopper has changed a message of before to this. */
			readonly edited?: true;
	  }
	/** The shopper does not wait for an answer here any more: kept as a ticket, whose number comes back as `fell-back`. */
	| {
			readonly kind: "ticket";
			readonly handoffId: string;
			/** Where the number and the answer are sent; null: they are told here. */
			readonly email: string | null;
	  }
	/** Nobody is waited for any more. */
	| {
			readonly kind: "withdraw";
			readonly handoffId: string;
			/**
			 * Somebody accepted whom the shopper no longer waits for: it ends whoever has it. Without
			 * it, a handoff that was accepted meanwhile stays until that is heard of and decided.
			 */
			readonly isRefused?: true;
	  }
	/** The answer to the one rating question. */
	| {
			readonly kind: "rated";
			/** Null when no person had the episode. */
			readonly handoffId: string | null;
			readonly conversationId: string;
			/** Number of the rated episode in the conversation. */
			readonly episode: number;
			readonly instrument: SurveyInstrument;
			/** CSAT 1 to 5, CES 1 to 7, NPS 0 to 10. */
			readonly score: number;
			readonly of: "bot" | "human";
	  }
	/** The shopper wants the conversation by e-mail. */
	| {
			readonly kind: "email-transcript";
			readonly conversationId: string;
			readonly to: string;
	  };
