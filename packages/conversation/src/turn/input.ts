import type { WaitNotice } from "@shopbell/handoff";
import type { ActionOutcome, Customer } from "../action/shop-action.js";
import type { ReturnPack } from "../handoff/return-pack.js";
import type { SentTemplate } from "../reply/outgoing-message.js";
import type { Attachment } from "../state/attachment.js";
import type { Device, Page } from "../state/conversation-state.js";
import type { HumanAgent } from "../state/human-agent.js";

/** Something a turn reacts to. `at` is epoch ms. Each is delivered at least once and applied once. */
export type Input =
	/** The shopper opened the chat, or its page changed. */
	| {
			readonly kind: "opened";
			readonly at: number;
			readonly locale?: string;
			readonly page?: Page;
			readonly device?: Device;
			readonly name?: string;
			/** The channel has greeted already, and takes no second greeting. */
			readonly isGreeted?: true;
			/** Customer of the shop's signed token, verified before it comes here; null signs out. */
			readonly customer?: Customer | null;
			/** What the link that led here carries. */
			readonly referral?: string;
	  }
	| MessageInput
	| {
			readonly kind: "feedback";
			readonly at: number;
			readonly articleId: string;
			readonly isHelpful: boolean;
	  }
	| {
			readonly kind: "timer";
			readonly at: number;
			readonly timer: TimerName;
			readonly token: string;
	  }
	| { readonly kind: "desk"; readonly at: number; readonly signal: DeskSignal }
	/** What became of the effect `call` with this key. */
	| {
			readonly kind: "action-result";
			readonly at: number;
			/** `ActionCall.idempotencyKey`. */
			readonly key: string;
			readonly outcome: ActionOutcome;
	  }
	/** A link of this conversation was opened elsewhere (`channel`), or has ended there. */
	| {
			readonly kind: "link";
			readonly at: number;
			readonly step: "opened" | "ended";
			readonly channel: string;
	  }
	/** The shopper has deleted a message, which came with one input and was changed by others. */
	| {
			readonly kind: "retracted";
			readonly at: number;
			/** `at` of those inputs, epoch ms. */
			readonly sentAts: readonly number[];
	  };

/** A text or a tapped button. */
export interface MessageInput {
	readonly kind: "message";
	readonly at: number;
	readonly text: string;
	/** Value of the tapped quick reply; see `reply/action-value.ts`. */
	readonly action?: string;
	/** Set when this is a message of before, changed: the channel's own id of that message. */
	readonly edits?: string;
	readonly locale?: string;
	readonly page?: Page;
	/** Customer of the shop's signed token, verified before it comes here; null signs out. */
	readonly customer?: Customer | null;
	/** What the link that led here carries. */
	readonly referral?: string;
	/** Files that came along; the bot cannot read them, a person can. */
	readonly attachments?: readonly Attachment[];
}

/** What a desk reports. Desks redeliver, so a signal that does not apply changes nothing. */
export type DeskSignal =
	| { readonly kind: "acknowledged"; readonly handoffId: string }
	| { readonly kind: "failed"; readonly handoffId: string }
	| {
			readonly kind: "accepted";
			readonly handoffId: string;
			readonly agent: HumanAgent;
	  }
	| {
			readonly kind: "said";
			readonly handoffId: string;
			readonly agent: HumanAgent;
			/** May be empty beside files. */
			readonly text: string;
			readonly attachments?: readonly Attachment[];
			/** The words are a text that the channel's vendor has approved. */
			readonly template?: SentTemplate;
	  }
	/** How the queue stands for this shopper, each time that changes. */
	| {
			readonly kind: "waiting";
			readonly handoffId: string;
			readonly wait: WaitNotice;
	  }
	/** Another person has the conversation; null: it waits in the queue again. */
	| {
			readonly kind: "transferred";
			readonly handoffId: string;
			readonly to: HumanAgent | null;
	  }
	/** Who was asked did not come; others are asked. */
	| {
			readonly kind: "moved";
			readonly handoffId: string;
			readonly rung: "re-route" | "wider";
	  }
	/** Nobody came in time: a call-back or a ticket keeps the matter, under a number. */
	| {
			readonly kind: "fell-back";
			readonly handoffId: string;
			readonly way: "call-back" | "ticket";
			readonly number: string;
	  }
	/** Nobody came, and nothing keeps the matter. */
	| { readonly kind: "expired"; readonly handoffId: string }
	| {
			readonly kind: "released";
			readonly handoffId: string;
			readonly back?: ReturnPack;
	  }
	| {
			readonly kind: "resolved";
			readonly handoffId: string;
			readonly back?: ReturnPack;
	  };

export type TimerName =
	| "desk-acknowledge"
	| "queue-patience"
	| "rating-expiry"
	/** Silence in a flow. */
	| "flow-expiry"
	/** The shop did not answer a call. */
	| "action-answer"
	/** A burst of short messages is over. */
	| "burst";
