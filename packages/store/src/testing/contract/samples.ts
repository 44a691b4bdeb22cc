import {
	type ContextPack,
	createConversationState,
	type OutgoingMessage,
} from "@shopbell/conversation";
import type { Arrival, Store } from "../../port/store.js";
import type { ClaimedTurn, TurnCommit } from "../../port/turns.js";

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
	claim: ClaimedTurn,
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

/** A new conversation in the web chat, as the store is asked to open it. */
export const webchat = (
	id: string,
	address: unknown = null,
): Parameters<Store["openConversation"]>[0] => ({
	id,
	channel: "webchat",
	account: "default",
	address,
	state: createConversationState(id, "webchat", "en"),
});

/** What the desk is given of a conversation whose shopper asks for a person. */
export const packOf = (
	conversationId: string,
	at: number,
	fields: Partial<ContextPack> = {},
): ContextPack => ({
	schema: 1,
	handoffId: `${conversationId}.1`,
	conversationId,
	channel: "webchat",
	locale: "en",
	reason: "requested",
	shopper: { name: null },
	page: null,
	asked: [{ text: "Where is my parcel?", at }],
	shown: [],
	articleId: null,
	requestedAt: at,
	...fields,
});
