import type { StoredConversation } from "@shopbell/store";
import type { RuntimeParts } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { Signs } from "../signs/create-signs.js";
import type { AllowedOrigins } from "./allowed-origins.js";
import type { ChatTokens } from "./chat-token.js";
import type { RateGate, WebchatLimits } from "./rate-limits.js";
import type { CustomerTokenReader } from "./read-customer.js";

/** Name under which web chats are stored. */
export const webchatChannel = "webchat";

/** Path under which Direct Line clients find everything. */
export const directLinePath = "/v3/directline";

/** What the routes of web chat share. */
export interface WebchatContext {
	readonly parts: RuntimeParts;
	readonly tokens: ChatTokens;
	readonly readCustomerToken: CustomerTokenReader;
	readonly origins: AllowedOrigins;
	readonly gates: Readonly<Record<keyof WebchatLimits, RateGate>>;
	/** Signs of life to and from the desk; absent: none. */
	readonly signs?: Signs;
}

/** How a web chat's shopper is kept with the conversation. */
export interface WebchatAddress {
	readonly userId: string;
}

/** The shopper of a stored web chat. */
export function userOf(conversation: StoredConversation): string {
	const address = conversation.address as Partial<WebchatAddress> | null;
	return address?.userId ?? "user";
}

/** The reply that asks to come back later. */
export function tooMany(seconds: number): HttpReply {
	return {
		...failure(429, "TooManyRequests"),
		headers: { "retry-after": String(seconds) },
	};
}

/** Page the request comes from; null for programs, which send none. */
export function originOf(request: Pick<HttpRequest, "headers">): string | null {
	return request.headers.origin ?? null;
}
