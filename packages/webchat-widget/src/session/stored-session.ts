import type { KeptGrant } from "../connection/access.js";
import type { Pending } from "../transcript/transcript.js";
import { asList, asRecord, asText, textOf } from "../wire/read-value.js";

/** What outlives a page: the right to the conversation and what the shopper had in hand. */
export interface StoredSession {
	readonly grant?: KeptGrant;
	readonly isOpen?: boolean;
	/** Chosen by the shopper. */
	readonly locale?: string;
	readonly draft?: string;
	readonly pending?: readonly Pending[];
	/** Last line the shopper has seen. */
	readonly readSequence?: number;
	/** Thumb by activity id. */
	readonly votes?: Readonly<Record<string, boolean>>;
	/** Conversation that was told of the chat's opening. */
	readonly greetedConversation?: string;
	/** End of the customer token that the conversation was told of last; empty for nobody. */
	readonly toldCustomer?: string;
}

/** Where a session is kept; the browser's `localStorage` fits. */
export type TextStore = Pick<Storage, "getItem" | "setItem">;

/** Reads and writes one stored session; works without any storage too. */
export interface SessionStore {
	load(): StoredSession;
	/** Changes these fields and leaves the rest as another tab may have written it. */
	change(fields: StoredSession): void;
}

/**
 * @param key Differs by server, so that two chats on one site keep apart.
 * @param store Undefined, or throwing, where the browser forbids storage: memory serves then.
 */
export function createSessionStore(
	key: string,
	store: TextStore | undefined,
): SessionStore {
	let memory: StoredSession = {};
	function load(): StoredSession {
		try {
			const text = store?.getItem(key);
			if (text) memory = readSession(JSON.parse(text));
		} catch {
			// Forbidden or spoilt: what this page knows is enough.
		}
		return memory;
	}
	return {
		load,
		change(fields) {
			memory = { ...load(), ...fields };
			try {
				store?.setItem(key, JSON.stringify(memory));
			} catch {
				// Full or forbidden: the chat goes on and forgets at reload.
			}
		},
	};
}

/** Anything may have been written there; only what makes sense is taken. */
function readSession(value: unknown): StoredSession {
	const stored = asRecord(value);
	const grant = asRecord(stored.grant);
	const token = textOf(grant.token);
	const conversationId = textOf(grant.conversationId);
	const locale = textOf(stored.locale);
	const greetedConversation = textOf(stored.greetedConversation);
	const toldCustomer = textOf(stored.toldCustomer);
	return {
		...(token && conversationId
			? {
					grant: {
						token,
						conversationId,
						expiresAt: Number(grant.expiresAt) || 0,
					},
				}
			: {}),
		isOpen: stored.isOpen === true,
		...(locale ? { locale } : {}),
		draft: asText(stored.draft),
		pending: asList(stored.pending).filter(isPending),
		readSequence: Number(stored.readSequence) || 0,
		votes: Object.fromEntries(
			Object.entries(asRecord(stored.votes)).filter(
				(vote): vote is [string, boolean] => typeof vote[1] === "boolean",
			),
		),
		...(greetedConversation ? { greetedConversation } : {}),
		...(toldCustomer ? { toldCustomer } : {}),
	};
}

function isPending(value: unknown): value is Pending {
	const pending = asRecord(value);
	const activity = asRecord(pending.activity);
	return (
		typeof pending.clientId === "string" &&
		typeof pending.at === "number" &&
		["sending", "waiting", "failed"].includes(asText(pending.delivery)) &&
		(activity.type === "event" ||
			(activity.type === "message" && typeof activity.text === "string"))
	);
}
