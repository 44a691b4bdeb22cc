import type { BotMessage } from "./to-bot-messages.js";

/** What is sent: a message, that one is being written, or an event by its name. */
export type BotActivity =
	| BotMessage
	| { readonly type: "typing" }
	| (Readonly<Record<string, unknown>> & { readonly type: "event" });

/** An error that came before anything was sent to the channel. */
export class NotSent extends Error {}

/** Who a token belongs to; claims by their names. */
export interface Bearer {
	getClaimValue(type: string): unknown;
}
