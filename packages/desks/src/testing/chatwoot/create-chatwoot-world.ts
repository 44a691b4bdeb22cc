import type { HumanAgent } from "@shopbell/conversation";
import type { z } from "zod";
import type { DeskFetch } from "../../http/create-desk-http.js";
import type { DeskReport } from "../../port/remote-desk.js";
import type { DeskWorld } from "../desk-subject.js";
import type { Faults } from "../faults.js";
import {
	createJsonFetch,
	type VendorAnswer,
	type VendorRequest,
} from "../json-fetch.js";
import type { TestClock } from "../test-clock.js";
import { toReport } from "../to-report.js";
import { chatwootRequests } from "./chatwoot-requests.js";
import { chatwootSample } from "./chatwoot-sample.js";
import {
	forgeChatwootReport,
	signChatwootReport,
} from "./forge-chatwoot-report.js";

interface Message {
	readonly id: number;
	readonly content: string;
	readonly type: "incoming" | "outgoing";
	readonly isPrivate: boolean;
	readonly sender: Readonly<Record<string, unknown>> | null;
}

interface Conversation {
	readonly id: number;
	readonly sourceId: string;
	status: "open" | "resolved" | "pending" | "snoozed";
	attributes: Readonly<Record<string, unknown>>;
	team: number | null;
	assignee: Readonly<Record<string, unknown>> | null;
	readonly messages: Message[];
	/** Calls that changed it, in order. */
	readonly log: string[];
}

/** What a test of Chatwoot alone looks at. */
export interface ChatwootWorld extends DeskWorld {
	/** Calls that changed a conversation, in order. */
	logOf(ticketId: string): readonly string[];
	attributesOf(ticketId: string): Readonly<Record<string, unknown>>;
	/** Writes a private note, and lets a bot answer in public. */
	speakBesides(ticketId: string): void;
}

/** Chatwoot with an API inbox that an agent bot is connected with. */
export function createChatwootWorld(
	clock: TestClock,
	faults: Faults,
): { readonly world: ChatwootWorld; readonly fetch: DeskFetch } {
	const contacts = new Map<string, Readonly<Record<string, unknown>>>();
	const conversations: Conversation[] = [];
	const reports: DeskReport[] = [];
	let messages = 100;
	let deliveries = 0;

	const publicPath = new RegExp(
		`^/public/api/v1/inboxes/${chatwootSample.inboxIdentifier}/contacts(?:/([^/]+)/conversations(?:/(\\d+)/(messages|toggle_status))?)?$`,
	);
	const accountPath = new RegExp(
		`^/api/v1/accounts/${chatwootSample.accountId}/conversations/(\\d+)/(\\w+)$`,
	);

	function answer(request: VendorRequest): VendorAnswer {
		const open = publicPath.exec(request.path);
		if (open) return answerPublic(request, open);
		const bot = accountPath.exec(request.path);
		return bot ? answerBot(request, bot) : { status: 404 };
	}

	function answerPublic(
		{ method, body }: VendorRequest,
		[, sourceId, id, what]: RegExpExecArray,
	): VendorAnswer {
		if (sourceId === undefined) {
			const contact = read(chatwootRequests.contact, body);
			const source = contact.source_id ?? `uuid-${contacts.size}`;
			if (!contacts.has(source)) contacts.set(source, contact);
			return { status: 200, body: { source_id: source, name: contact.name } };
		}
		const source = decodeURIComponent(sourceId);
		if (!contacts.has(source)) return { status: 404, body: { error: "x" } };
		if (id === undefined && method === "GET")
			return {
				status: 200,
				body: conversations
					.filter((one) => one.sourceId === source)
					.map(toListed),
			};
		if (id === undefined) {
			const { custom_attributes } = read(chatwootRequests.conversation, body);
			const made: Conversation = {
				id: 40 + conversations.length,
				sourceId: source,
				// With an active bot a new conversation is the bot's.
				status: "pending",
				attributes: custom_attributes ?? {},
				team: null,
				assignee: null,
				messages: [],
				log: [],
			};
			conversations.push(made);
			return { status: 200, body: toListed(made) };
		}
		const conversation = conversations.find(
			(one) => one.id === Number(id) && one.sourceId === source,
		);
		if (!conversation) return { status: 404 };
		if (what === "toggle_status") {
			read(chatwootRequests.empty, body);
			setStatus(conversation, "resolved");
			return { status: 200, body: toListed(conversation) };
		}
		const { content } = read(chatwootRequests.shopperMessage, body);
		const message = addMessage(conversation, {
			content,
			type: "incoming",
			isPrivate: false,
			sender: { id: 900, name: "Zofia", type: "contact" },
		});
		conversation.log.push("words");
		return { status: 200, body: { id: message.id, content } };
	}

	function answerBot(
		{ body, headers }: VendorRequest,
		[, id, what]: RegExpExecArray,
	): VendorAnswer {
		if (headers.api_access_token !== chatwootSample.botToken)
			return { status: 401, body: { error: "Invalid Access Token" } };
		const conversation = conversations.find((one) => one.id === Number(id));
		if (!conversation) return { status: 404 };
		switch (what) {
			case "messages": {
				const message = read(chatwootRequests.botMessage, body);
				addMessage(conversation, {
					content: message.content,
					type: "outgoing",
					isPrivate: message.private,
					sender: { id: 1, name: "Shopbell", type: "agent_bot" },
				});
				conversation.log.push(message.private ? "note" : "public");
				return { status: 200, body: { id: messages } };
			}
			case "custom_attributes":
				conversation.attributes = read(
					chatwootRequests.attributes,
					body,
				).custom_attributes;
				conversation.log.push("attributes");
				return { status: 200, body: {} };
			case "assignments": {
				const to = read(chatwootRequests.assignment, body);
				if ("team_id" in to) conversation.team = to.team_id;
				conversation.log.push("assignee_id" in to ? "assignee" : "team");
				return { status: 200, body: {} };
			}
			case "toggle_status": {
				const { status } = read(chatwootRequests.status, body);
				conversation.log.push(status);
				setStatus(conversation, status);
				return { status: 200, body: { success: true } };
			}
			// Labels, typing, reading: not for a bot's token.
			default:
				return {
					status: 401,
					body: { error: "Access to this endpoint is not authorized for bots" },
				};
		}
	}

	function addMessage(
		conversation: Conversation,
		message: Omit<Message, "id">,
	): Message {
		messages += 1;
		const added = { id: messages, ...message };
		conversation.messages.push(added);
		report({
			event: "message_created",
			id: added.id,
			content: added.content,
			content_type: "text",
			content_attributes: {},
			message_type: added.type,
			private: added.isPrivate,
			source_id: null,
			created_at: new Date(clock.now()).toISOString(),
			sender: added.sender,
			inbox: { id: 9, name: "Lipa" },
			account: { id: chatwootSample.accountId, name: "Lipa" },
			additional_attributes: {},
			conversation: toReported(conversation),
		});
		return added;
	}

	function setStatus(
		conversation: Conversation,
		status: Conversation["status"],
	): void {
		if (conversation.status === status) return;
		conversation.status = status;
		report({
			event: "conversation_status_changed",
			...toReported(conversation),
		});
		if (status === "open" || status === "resolved")
			report({
				event:
					status === "open" ? "conversation_opened" : "conversation_resolved",
				...toReported(conversation),
			});
	}

	function toReported(
		conversation: Conversation,
	): Readonly<Record<string, unknown>> {
		return {
			id: conversation.id,
			inbox_id: 9,
			channel: "Channel::Api",
			status: conversation.status,
			can_reply: true,
			labels: [],
			messages: [],
			custom_attributes: conversation.attributes,
			contact_inbox: {
				id: 1,
				contact_id: 900,
				inbox_id: 9,
				source_id: conversation.sourceId,
				hmac_verified: false,
			},
			meta: {
				sender: { id: 900, name: "Zofia", type: "contact" },
				assignee: conversation.assignee,
				team:
					conversation.team === null
						? null
						: { id: conversation.team, name: "team" },
				hmac_verified: false,
			},
			waiting_since: Math.floor(clock.now() / 1000),
		};
	}

	function report(body: Readonly<Record<string, unknown>>): void {
		deliveries += 1;
		const text = JSON.stringify(body).replaceAll("/", "\\/");
		const timestamp = String(Math.floor(clock.now() / 1000));
		reports.push(
			toReport(
				{
					"x-chatwoot-timestamp": timestamp,
					"x-chatwoot-signature": signChatwootReport(
						chatwootSample.webhookSecrets[1],
						timestamp,
						text,
					),
					"x-chatwoot-delivery": `delivery-${deliveries}`,
				},
				text,
				clock.now(),
			),
		);
	}

	const find = (ticketId: string): Conversation => {
		const found = conversations.find(({ id }) => String(id) === ticketId);
		if (!found) throw new Error(`no conversation ${ticketId}`);
		return found;
	};
	const toUser = ({ id, name }: HumanAgent) => ({
		id: Number(id),
		name,
		type: "user",
	});

	const world: ChatwootWorld = {
		tickets: async () =>
			conversations.map((conversation) => ({
				id: String(conversation.id),
				isOpen: conversation.status === "open",
				texts: conversation.messages
					.filter(({ type }) => type === "incoming")
					.map(({ content }) => content),
				notes: [
					...conversation.messages
						.filter(({ isPrivate }) => isPrivate)
						.map(({ content }) => content),
					JSON.stringify(conversation.attributes),
				],
			})),
		async accept(ticketId, agent) {
			const conversation = find(ticketId);
			conversation.assignee = toUser(agent);
			report({
				event: "conversation_updated",
				changed_attributes: [
					{
						assignee_id: {
							previous_value: null,
							current_value: Number(agent.id),
						},
					},
				],
				...toReported(conversation),
			});
		},
		async say(ticketId, agent, text) {
			addMessage(find(ticketId), {
				content: text,
				type: "outgoing",
				isPrivate: false,
				sender: toUser(agent),
			});
		},
		resolve: async (ticketId) => setStatus(find(ticketId), "resolved"),
		giveBack: async (ticketId) => setStatus(find(ticketId), "pending"),
		takeReports: () => reports.splice(0),
		forge: (made) => forgeChatwootReport(made, clock.now()),
		logOf: (ticketId) => find(ticketId).log,
		attributesOf: (ticketId) => find(ticketId).attributes,
		speakBesides(ticketId) {
			const conversation = find(ticketId);
			addMessage(conversation, {
				content: "only for us",
				type: "outgoing",
				isPrivate: true,
				sender: { id: 7, name: "Anna", type: "user" },
			});
			addMessage(conversation, {
				content: "I am a bot",
				type: "outgoing",
				isPrivate: false,
				sender: { id: 1, name: "Shopbell", type: "agent_bot" },
			});
			addMessage(conversation, {
				content: "by an automation",
				type: "outgoing",
				isPrivate: false,
				sender: null,
			});
		},
	};
	return {
		world,
		fetch: createJsonFetch(chatwootSample.baseUrl, faults, answer),
	};
}

function toListed(
	conversation: Conversation,
): Readonly<Record<string, unknown>> {
	return {
		id: conversation.id,
		uuid: `uuid-${conversation.id}`,
		inbox_id: 9,
		status: conversation.status,
		messages: conversation.messages
			.filter(({ isPrivate }) => !isPrivate)
			.map(({ id, content, type, sender }) => ({
				id,
				content,
				message_type: type === "incoming" ? 0 : 1,
				content_type: "text",
				conversation_id: conversation.id,
				...(sender ? { sender } : {}),
			})),
		contact: { id: 900 },
	};
}

/** A body that Chatwoot would not permit is a mistake of ours, not an answer. */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
	return schema.parse(body);
}
