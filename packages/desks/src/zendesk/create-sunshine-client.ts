import { createDeskHttp, type DeskFetch } from "../http/create-desk-http.js";
import type { DeskClock } from "../port/desk-clock.js";
import {
	anyAnswer,
	conversationAnswer,
	conversationList,
	messageList,
	postedMessages,
	type SunshineMessage,
} from "./sunshine-schemas.js";

/** Where Sunshine Conversations is and what lets us in. */
export interface SunshineAddress {
	/** `https://SUBDOMAIN.zendesk.com/sc`, or `https://api.smooch.io` of older accounts. */
	readonly baseUrl: string;
	readonly appId: string;
	readonly keyId: string;
	readonly keySecret: string;
}

/** Flat properties, at most 4 KB together. */
export type SunshineMetadata = Readonly<
	Record<string, string | number | boolean>
>;

/** Calls of the Conversations API v2, as in sunshine-conversations-api-spec. */
export interface SunshineClient {
	/** A user that is there already is fine. */
	createUser(externalId: string, name: string | null): Promise<void>;
	listConversations(userExternalId: string): Promise<
		readonly {
			readonly id: string;
			readonly metadata?: Readonly<Record<string, unknown>> | null | undefined;
		}[]
	>;
	createConversation(
		userExternalId: string,
		metadata: SunshineMetadata,
	): Promise<string>;
	/** The latest hundred. */
	listMessages(conversation: string): Promise<readonly SunshineMessage[]>;
	post(
		conversation: string,
		author: Readonly<Record<string, string>>,
		text: string,
		metadata: SunshineMetadata,
	): Promise<string>;
	passControl(
		conversation: string,
		switchboardIntegration: string,
		metadata: SunshineMetadata,
	): Promise<void>;
	/** Sign of life. */
	readApp(): Promise<void>;
}

/** Longest text of one message. */
const maxTextLength = 4096;

/** Calls of one attempt: all of them end when `signal` does. */
export function createSunshineClient(
	{ baseUrl, appId, keyId, keySecret }: SunshineAddress,
	ports: { readonly clock: DeskClock; readonly fetch?: DeskFetch },
): (signal: AbortSignal) => SunshineClient {
	const credentials = Buffer.from(`${keyId}:${keySecret}`).toString("base64");
	const http = createDeskHttp({
		baseUrl,
		headers: { authorization: `Basic ${credentials}` },
		...ports,
	});
	const app = `/v2/apps/${encodeURIComponent(appId)}`;
	const at = (conversation: string): string =>
		`${app}/conversations/${encodeURIComponent(conversation)}`;

	return (signal) => ({
		async createUser(externalId, name) {
			await http.call({
				method: "POST",
				path: `${app}/users`,
				body: {
					externalId,
					...(name === null
						? {}
						: { profile: { givenName: name.slice(0, 128) } }),
				},
				expects: [409],
				answer: anyAnswer,
				signal,
			});
		},
		async listConversations(userExternalId) {
			const { body } = await http.call({
				method: "GET",
				path: `${app}/conversations?${new URLSearchParams({ "filter[userExternalId]": userExternalId })}`,
				expects: [404],
				answer: conversationList,
				signal,
			});
			return body?.conversations ?? [];
		},
		async createConversation(userExternalId, metadata) {
			const { body } = await http.call({
				method: "POST",
				path: `${app}/conversations`,
				body: {
					type: "personal",
					participants: [{ userExternalId }],
					metadata,
				},
				answer: conversationAnswer,
				signal,
			});
			return body?.conversation.id ?? "";
		},
		async listMessages(conversation) {
			const { body } = await http.call({
				method: "GET",
				path: `${at(conversation)}/messages`,
				answer: messageList,
				signal,
			});
			return body?.messages ?? [];
		},
		async post(conversation, author, text, metadata) {
			const { body } = await http.call({
				method: "POST",
				path: `${at(conversation)}/messages`,
				body: {
					author,
					content: { type: "text", text: text.slice(0, maxTextLength) },
					metadata,
				},
				answer: postedMessages,
				signal,
			});
			return body?.messages[0]?.id ?? "";
		},
		async passControl(conversation, switchboardIntegration, metadata) {
			await http.call({
				method: "POST",
				path: `${at(conversation)}/passControl`,
				body: { switchboardIntegration, metadata },
				answer: anyAnswer,
				signal,
			});
		},
		async readApp() {
			await http.call({ method: "GET", path: app, answer: anyAnswer, signal });
		},
	});
}
