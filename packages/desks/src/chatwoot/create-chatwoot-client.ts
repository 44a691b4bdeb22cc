import { createDeskHttp, type DeskFetch } from "../http/create-desk-http.js";
import type { DeskClock } from "../port/desk-clock.js";
import {
	anyAnswer,
	contactAnswer,
	conversationAnswer,
	conversationList,
	type ListedMessage,
} from "./chatwoot-schemas.js";

/** Where Chatwoot is and what lets us in. */
export interface ChatwootAddress {
	/** E.g. `https://app.chatwoot.com`. */
	readonly baseUrl: string;
	readonly accountId: number;
	/** Identifier of the API inbox, as its settings show it. */
	readonly inboxIdentifier: string;
	/** Access token of the agent bot that is connected with the inbox. */
	readonly botToken: string;
	/** Team that handoffs go to; null: nobody in particular. */
	readonly teamId: number | null;
}

/**
 * The calls that are made, as the shopper (client API, which needs no token but the inbox's
 * identifier) and as the agent bot. A bot's token reaches `messages#create`, `custom_attributes`,
 * `assignments#create` and `toggle_status`; anything else answers 401
 * (`BOT_ACCESSIBLE_ENDPOINTS` in Chatwoot's access_token_auth_helper.rb).
 */
export interface ChatwootClient {
	createContact(
		sourceId: string,
		contact: Readonly<Record<string, unknown>>,
	): Promise<void>;
	listConversations(sourceId: string): Promise<
		readonly {
			readonly id: number;
			readonly messages?: readonly ListedMessage[] | null | undefined;
		}[]
	>;
	createConversation(sourceId: string): Promise<number>;
	/** Words of the shopper. */
	write(sourceId: string, conversation: number, content: string): Promise<void>;
	/** The shopper leaves: resolves the conversation. */
	resolve(sourceId: string, conversation: number): Promise<void>;
	/** A note that only the people at the desk see. */
	note(conversation: number, content: string): Promise<void>;
	/** Replaces every attribute of the conversation. */
	setAttributes(
		conversation: number,
		attributes: Readonly<Record<string, string>>,
	): Promise<void>;
	assignTeam(conversation: number, teamId: number): Promise<void>;
	/** Ends the bot's part: `bot_handoff!` at Chatwoot. */
	open(conversation: number): Promise<void>;
}

/** Calls of one attempt: all of them end when `signal` does. */
export function createChatwootClient(
	{ baseUrl, accountId, inboxIdentifier, botToken }: ChatwootAddress,
	ports: { readonly clock: DeskClock; readonly fetch?: DeskFetch },
): (signal: AbortSignal) => ChatwootClient {
	const http = createDeskHttp({ baseUrl, headers: {}, ...ports });
	const contacts = `/public/api/v1/inboxes/${encodeURIComponent(inboxIdentifier)}/contacts`;
	const account = `/api/v1/accounts/${accountId}/conversations`;
	const asBot = { api_access_token: botToken };
	const of = (sourceId: string): string =>
		`${contacts}/${encodeURIComponent(sourceId)}/conversations`;

	return (signal) => {
		const post = async (
			path: string,
			body: unknown,
			headers: Readonly<Record<string, string>> = {},
		): Promise<void> => {
			await http.call({
				method: "POST",
				path,
				body,
				headers,
				answer: anyAnswer,
				signal,
			});
		};
		return {
			async createContact(sourceId, contact) {
				await http.call({
					method: "POST",
					path: contacts,
					body: { source_id: sourceId, ...contact },
					answer: contactAnswer,
					signal,
				});
			},
			async listConversations(sourceId) {
				const { body } = await http.call({
					method: "GET",
					path: of(sourceId),
					answer: conversationList,
					expects: [404],
					signal,
				});
				return body ?? [];
			},
			async createConversation(sourceId) {
				const { body } = await http.call({
					method: "POST",
					path: of(sourceId),
					body: {},
					answer: conversationAnswer,
					signal,
				});
				return body?.id ?? 0;
			},
			write: (sourceId, conversation, content) =>
				post(`${of(sourceId)}/${conversation}/messages`, { content }),
			resolve: (sourceId, conversation) =>
				post(`${of(sourceId)}/${conversation}/toggle_status`, {}),
			note: (conversation, content) =>
				post(
					`${account}/${conversation}/messages`,
					{ content, message_type: "outgoing", private: true },
					asBot,
				),
			setAttributes: (conversation, attributes) =>
				post(
					`${account}/${conversation}/custom_attributes`,
					{ custom_attributes: attributes },
					asBot,
				),
			// With an assignee in the same call Chatwoot would not look at the team.
			assignTeam: (conversation, teamId) =>
				post(
					`${account}/${conversation}/assignments`,
					{ team_id: teamId },
					asBot,
				),
			open: (conversation) =>
				post(
					`${account}/${conversation}/toggle_status`,
					{ status: "open" },
					asBot,
				),
		};
	};
}
