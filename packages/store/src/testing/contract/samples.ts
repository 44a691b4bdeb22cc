import type { OutgoingMessage } from "@shopbell/conversation";
import type { Arrival } from "../../port/store.js";
import type { Claim, TurnCommit } from "../../port/turns.js";

/** A message of a shopper on a channel that names conversations itself. */
export const arrival = (
	externalId: string,
	text = "where is my parcel",
	external = "chat-1",
): Arrival => ({
	channel: "telegram",
	account: "default",
	externalId,
	conversation: {
		kind: "external",
		externalId: external,
		address: { chat: external },
	},
	input: { kind: "message", at: 1_000_000, text },
	message: { text, attachments: [] },
});

/** A line of the bot. */
export const reply = (text: string, fence = 0): OutgoingMessage => ({
	author: { kind: "bot" },
	locale: "en",
	markdown: text,
	blocks: [],
	quickReplies: [],
	asksFeedback: false,
	asksRating: false,
	fence,
});

/** A turn that leaves the state as it was. */
export const turnOf = (
	claim: Claim,
	change: Partial<TurnCommit> = {},
): TurnCommit => ({
	state: claim.conversation.state,
	replies: [],
	deliverReplies: true,
	timers: [],
	deskCommands: [],
	calls: [],
	events: [],
	...change,
});
