import type { HumanAgent } from "@shopbell/conversation";
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
import { toReport, withHeaders, without } from "../to-report.js";
import { sunshineRequests } from "./sunshine-requests.js";

/** Where the simulator is. */
export const zendeskSample = {
	baseUrl: "https://lipa.zendesk.example/sc",
	appId: "5d8cff3cd55b040010928b5b",
	keyId: "app_key",
	keySecret: "key-s3cret",
	webhookSecret: "webhook-s3cret",
} as const;

interface Message {
	readonly id: string;
	readonly received: string;
	readonly author: Readonly<Record<string, unknown>>;
	readonly content: Readonly<Record<string, unknown>>;
	readonly source: { readonly type: string };
	readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

interface Conversation {
	readonly id: string;
	readonly user: string;
	readonly metadata: Readonly<Record<string, unknown>>;
	readonly messages: Message[];
	/** `next` before control was passed. */
	active: "bot" | "zd:agentWorkspace";
	readonly passed: Readonly<Record<string, unknown>>[];
}

/** What a test of Zendesk alone looks at. */
export interface ZendeskWorld extends DeskWorld {
	/** Metadata of every `passControl`, in order. */
	passedOf(ticketId: string): readonly Readonly<Record<string, unknown>>[];
	/** An AI agent answers in the same conversation. */
	speakBesides(ticketId: string): void;
}

/** Sunshine Conversations with a switchboard of a bot and Zendesk's agents. */
export function createZendeskWorld(
	clock: TestClock,
	faults: Faults,
): { readonly world: ZendeskWorld; readonly fetch: DeskFetch } {
	const users = new Set<string>();
	const conversations: Conversation[] = [];
	const reports: DeskReport[] = [];
	let ids = 0;
	const createId = (): string => {
		ids += 1;
		return `5e55622dac66fb73a3c${String(ids).padStart(5, "0")}`;
	};
	const base = `/sc/v2/apps/${zendeskSample.appId}`;
	const credentials = `Basic ${Buffer.from(`${zendeskSample.keyId}:${zendeskSample.keySecret}`).toString("base64")}`;

	function answer(request: VendorRequest): VendorAnswer {
		if (request.headers.authorization !== credentials)
			return { status: 401, body: { errors: [{ code: "unauthorized" }] } };
		if (!request.path.startsWith(base)) return { status: 404 };
		const [, collection, id, what] = request.path
			.slice(base.length)
			.split("/")
			.map(decodeURIComponent);
		const call = `${request.method} ${[collection, id && ":id", what].filter(Boolean).join("/")}`;
		switch (call) {
			case "GET ":
				return { status: 200, body: { app: { id: zendeskSample.appId } } };
			case "POST users": {
				const { externalId } = sunshineRequests.user.parse(request.body);
				if (users.has(externalId))
					return { status: 409, body: { errors: [{ code: "conflict" }] } };
				users.add(externalId);
				return { status: 201, body: { user: { id: createId(), externalId } } };
			}
			case "GET conversations": {
				const user = request.query.get("filter[userExternalId]") ?? "";
				if (!users.has(user)) return { status: 404, body: { errors: [] } };
				return {
					status: 200,
					body: {
						conversations: conversations
							.filter((one) => one.user === user)
							.map(({ id: known, metadata }) => ({
								id: known,
								type: "personal",
								metadata,
							})),
						meta: { hasMore: false },
						links: {},
					},
				};
			}
			case "POST conversations": {
				const body = sunshineRequests.conversation.parse(request.body);
				const made: Conversation = {
					id: createId(),
					user: body.participants[0]?.userExternalId ?? "",
					metadata: body.metadata ?? {},
					messages: [],
					active: "bot",
					passed: [],
				};
				conversations.push(made);
				return {
					status: 201,
					body: { conversation: { id: made.id, type: "personal" } },
				};
			}
		}
		const conversation = conversations.find((one) => one.id === id);
		if (!conversation) return { status: 404 };
		switch (call) {
			case "GET conversations/:id/messages":
				return {
					status: 200,
					body: {
						messages: conversation.messages.slice(-100),
						meta: { hasMore: conversation.messages.length > 100 },
					},
				};
			case "POST conversations/:id/messages": {
				const body = sunshineRequests.message.parse(request.body);
				const message = add(conversation, {
					author: body.author,
					content: body.content,
					source: { type: "api:conversations" },
					metadata: body.metadata,
				});
				return { status: 201, body: { messages: [message] } };
			}
			case "POST conversations/:id/passControl": {
				const { switchboardIntegration, metadata } =
					sunshineRequests.passControl.parse(request.body);
				conversation.passed.push(metadata ?? {});
				if (switchboardIntegration === "zd:agentWorkspace")
					setActive(conversation, "zd:agentWorkspace");
				return { status: 200, body: {} };
			}
			default:
				return { status: 404 };
		}
	}

	function add(
		conversation: Conversation,
		message: Omit<Message, "id" | "received">,
	): Message {
		const added: Message = {
			id: createId(),
			received: new Date(clock.now()).toISOString(),
			...message,
		};
		conversation.messages.push(added);
		report([
			{
				type: "conversation:message",
				payload: { conversation: toReported(conversation), message: added },
			},
		]);
		return added;
	}

	function setActive(
		conversation: Conversation,
		active: Conversation["active"],
	): void {
		conversation.active = active;
		report([
			{
				type: "switchboard:passControl",
				payload: { conversation: toReported(conversation), metadata: {} },
			},
		]);
	}

	function toReported({ id, active }: Conversation) {
		return {
			id,
			type: "personal",
			brandId: "360004166971",
			activeSwitchboardIntegration: {
				id:
					active === "bot"
						? "62261ff6aa72f900ef123e10"
						: "62261ff6aa72f900ef123e1d",
				name: active === "bot" ? "shopbell" : "zd-agentWorkspace",
				integrationId: "62261ff41b74b670c3f64c2f",
				integrationType: active === "bot" ? "custom" : "zd:agentWorkspace",
			},
		};
	}

	function report(events: readonly Readonly<Record<string, unknown>>[]): void {
		reports.push(
			toReport(
				{ "x-api-key": zendeskSample.webhookSecret },
				JSON.stringify({
					app: { id: zendeskSample.appId },
					webhook: { id: "5e554d2cac66fb73a3c01869", version: "v2" },
					events: events.map((event) => ({
						id: createId(),
						createdAt: new Date(clock.now()).toISOString(),
						...event,
					})),
				}),
				clock.now(),
			),
		);
	}

	const find = (ticketId: string): Conversation => {
		const found = conversations.find(({ id }) => id === ticketId);
		if (!found) throw new Error(`no conversation ${ticketId}`);
		return found;
	};
	const speak = (ticketId: string, agent: HumanAgent, text: string) =>
		add(find(ticketId), {
			author: { type: "business", displayName: agent.name, userId: agent.id },
			content: { type: "text", text },
			source: { type: "zd:agentWorkspace" },
		});

	const world: ZendeskWorld = {
		tickets: async () =>
			conversations
				// A ticket begins when agents get control.
				.filter(({ passed }) => passed.length > 0)
				.map(({ id, active, messages, passed }) => ({
					id,
					isOpen: active === "zd:agentWorkspace",
					texts: messages
						.filter(({ author }) => author.type === "user")
						.map(({ content }) => String(content.text)),
					notes: [
						...messages
							.filter(({ source }) => source.type === "api:conversations")
							.filter(({ author }) => author.type === "business")
							.map(({ content }) => String(content.text)),
						JSON.stringify(passed),
					],
				})),
		// Zendesk reports no assignment: who speaks has taken it.
		async accept(ticketId, agent) {
			speak(ticketId, agent, "…");
			reports.splice(-1);
			find(ticketId).messages.splice(-1);
		},
		async say(ticketId, agent, text) {
			speak(ticketId, agent, text);
		},
		resolve: async (ticketId) => setActive(find(ticketId), "bot"),
		giveBack: async () => {
			throw new Error("Zendesk gives back by closing the ticket");
		},
		takeReports: () => reports.splice(0),
		forge: (made) => [
			{ how: "no key", report: without(made, "x-api-key") },
			{ how: "an empty key", report: withHeaders(made, { "x-api-key": "" }) },
			{
				how: "another key",
				report: withHeaders(made, { "x-api-key": "webhook-s3crex" }),
			},
			{
				how: "a longer key",
				report: withHeaders(made, { "x-api-key": "webhook-s3cret " }),
			},
			{
				how: "half a key",
				report: withHeaders(made, { "x-api-key": "webhook-s3" }),
			},
			{
				how: "two keys",
				report: withHeaders(made, {
					"x-api-key": [
						zendeskSample.webhookSecret,
						zendeskSample.webhookSecret,
					],
				}),
			},
			{
				how: "the key of our calls",
				report: withHeaders(made, { "x-api-key": zendeskSample.keySecret }),
			},
		],
		passedOf: (ticketId) => find(ticketId).passed,
		speakBesides(ticketId) {
			add(find(ticketId), {
				author: { type: "business", displayName: "AI agent" },
				content: { type: "text", text: "I am a bot" },
				source: { type: "ultimate" },
			});
		},
	};
	return {
		world,
		fetch: createJsonFetch("https://lipa.zendesk.example", faults, answer),
	};
}
