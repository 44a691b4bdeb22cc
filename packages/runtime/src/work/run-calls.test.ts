import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type ActionCall,
	type ActionOutcome,
	createConversationState,
	defaultPolicy,
	type Knowledge,
	type ShopActions,
	toKnowledge,
} from "@shopbell/conversation";
import { type DemoShop, startDemoShop } from "@shopbell/demo-shop";
import { defaultQueuePolicy } from "@shopbell/handoff";
import { createIdentity, systemIdentityPorts } from "@shopbell/identity";
import { openFaq } from "@shopbell/knowledge/node";
import { createConnector, createShopActions } from "@shopbell/shops";
import { createStore, type Store, type TranscriptEntry } from "@shopbell/store";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
} from "vitest";
import { silentLog } from "../log/log.js";
import type { RuntimeParts } from "../runtime-parts.js";
import { toSettings } from "../settings/settings.js";
import { writeSampleKnowledge } from "../shop/testing/sample-knowledge.js";
import { startWork } from "./start-work.js";

/** Where the process ends, and how often the shop is asked until the shopper has an answer. */
const ends = [
	["before the shop is asked", "unasked", 1],
	["when the shop has acted and nobody knows yet", "unanswered", 2],
	["when the answer is stored and the bot has not spoken", "untold", 1],
] as const;

type End = (typeof ends)[number][1];

let id: string;
let conversations = 0;
let folder: string;
let shop: DemoShop;
let knowledge: Knowledge;
let store: Store;
let data: string;
/** Calls that reached the shop, with what it answered. */
let performed: { readonly call: ActionCall; readonly outcome: ActionOutcome }[];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "calls-"));
	writeSampleKnowledge(join(folder, "knowledge-base"));
	knowledge = toKnowledge(await openFaq(join(folder, "knowledge-base")));
	shop = await startDemoShop({ dataFolder: join(folder, "demo-shop") });
});

afterAll(async () => {
	await shop?.close();
	rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
	data = mkdtempSync(join(folder, "data-"));
	performed = [];
	id = `conversation-${++conversations}`;
	await open();
	await store.openConversation({
		id,
		channel: "webchat",
		account: "default",
		address: null,
		state: createConversationState(id, "webchat", "en"),
	});
});

afterEach(() => store.close());

async function open(now: () => number = Date.now): Promise<void> {
	store = await createStore({
		database: { kind: "embedded", file: join(data, "shopbell.db") },
		now,
		begin: (channel) => createConversationState(id, channel, "en"),
	});
}

function createActions(now: () => number = Date.now): ShopActions {
	const identity = createIdentity({
		secret: new Uint8Array(32).fill(1),
		records: store.identityRecords,
		shop: "Lipa",
		timeZone: "Europe/Warsaw",
		sender: null,
		tokens: null,
		ports: systemIdentityPorts,
	});
	const actions = createShopActions({
		connector: createConnector({
			kind: "demo",
			baseUrl: shop.url,
			token: shop.token,
		}),
		identity,
		letters: null,
		policy: {
			timeZone: "Europe/Warsaw",
			returnDays: 30,
			refundDays: 14,
			answerDays: 14,
			refundLimit: null,
		},
		now,
	});
	return {
		actions: actions.actions,
		perform: async (call) => {
			const outcome = await actions.perform(call);
			performed.push({ call, outcome });
			return outcome;
		},
	};
}

/** The workers of one process; answers the way to stop them. */
function work(
	actions: ShopActions,
	now: () => number = Date.now,
): () => Promise<void> {
	const parts: RuntimeParts = {
		settings: toSettings({ DATA_DIR: data }),
		store,
		log: silentLog,
		now,
		knowledge: () => knowledge,
		createId: () => "worker",
		secret: () => new Uint8Array(32),
		origin: () => "",
	};
	return startWork(parts, {
		channels: new Map(),
		actions,
		policy: { ...defaultPolicy, actions: actions.actions },
		rules: {
			opening: () => ({ kind: "open", closesAt: null }),
			queue: () => defaultQueuePolicy,
		},
		letters: null,
		removeExpired: async () => 0,
	}).stop;
}

/** Works until the process would end there; nothing after that point happens. */
async function workUntil(end: End, say: () => Promise<void>): Promise<void> {
	const actions = createActions();
	const never = new Promise<never>(() => undefined);
	let stopped: Promise<void> | undefined;
	let isThere: () => void = () => undefined;
	const there = new Promise<void>((resolve) => {
		isThere = resolve;
	});
	const stop = work({
		actions: actions.actions,
		perform: async (call) => {
			isThere();
			if (end === "unasked") return never;
			// Turns take no new input from here on; the call under way is brought to its end.
			stopped = stop();
			const outcome = await actions.perform(call);
			return end === "unanswered" ? never : outcome;
		},
	});
	await say();
	await there;
	if (end === "unanswered")
		await expect.poll(() => performed, { timeout: 30_000 }).toHaveLength(1);
	if (end === "untold") await stopped;
	else void stop();
	await store.close();
}

async function say(text: string, action?: string): Promise<void> {
	const message = { text, ...(action === undefined ? {} : { action }) };
	await store.receive({
		channel: "webchat",
		account: "default",
		externalId: `${text}|${action}`,
		conversation: { kind: "known", id },
		input: { kind: "message", at: Date.now(), ...message },
		message: { ...message, attachments: [] },
	});
}

const textOf = ({ content }: TranscriptEntry): string =>
	content.kind === "reply" ? content.message.markdown : "";

const replies = async (part: string): Promise<readonly string[]> =>
	(await store.transcript(id))
		.map(textOf)
		.filter((text) => text.includes(part));

async function reads(part: string): Promise<void> {
	while ((await replies(part)).length === 0)
		await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Everything up to the last answer, with which the shop is asked. */
async function answerQuestions(
	flow: string,
	order: string,
	email: string,
): Promise<void> {
	await say("start", `flow:${flow}`);
	await reads("rder");
	await say(order);
	await reads("e-mail?");
	await say(email);
}

describe("a call to the shop", () => {
	it("is performed once and its result answers the shopper", async () => {
		const stop = work(createActions());
		await answerQuestions("orders.track", "10281", "alice@example.com");
		await reads("Order 10281 is shipped.");
		await stop();
		expect(performed).toMatchObject([
			{ call: { idempotencyKey: `${id}.f1.1`, attempt: 1 } },
		]);
		expect(await replies("Order 10281 is shipped.")).toHaveLength(1);
	});

	it.each(ends)(
		"is neither lost nor doubled when the process ends %s",
		async (_where, end, asked) => {
			const order = { unasked: "10149", unanswered: "10261", untold: "10293" }[
				end
			];
			const mailbox = {
				unasked: "piotr",
				unanswered: "oksana",
				untold: "jana",
			}[end];
			await workUntil(end, () =>
				answerQuestions("orders.cancel", order, `${mailbox}@example.com`),
			);
			expect(performed).toHaveLength(end === "unasked" ? 0 : 1);
			await open();
			expect(await replies("is cancelled")).toEqual([]);
			const stop = work(createActions());
			await reads(`Order ${order} is cancelled.`);
			await stop();
			// A second cancelling would be refused: the shop knows the repeat by its key.
			expect(performed).toHaveLength(asked);
			for (const { call, outcome } of performed) {
				expect(call.idempotencyKey).toBe(`${id}.f1.1`);
				expect(outcome.kind).toBe("ok");
			}
			expect(await replies("is cancelled")).toHaveLength(1);
			expect(await replies("cannot be cancelled")).toEqual([]);
			expect(
				await store.claimCall({ workerId: "w", leaseMs: 1 }),
			).toBeUndefined();
		},
	);

	it.each([
		["asked already", "unanswered", "10166", "anna"],
		["not asked yet", "unasked", "10101", "alice"],
	] as const)(
		"%s, is asked again when the process comes back after its time and the shopper still waits",
		async (_name, end, order, mailbox) => {
			await workUntil(end, () =>
				answerQuestions("orders.cancel", order, `${mailbox}@example.com`),
			);
			const later = () => Date.now() + 2 * 60_000;
			await open(later);
			const stop = work(createActions(later), later);
			await reads(`Order ${order} is cancelled.`);
			await stop();
			expect(performed.at(-1)).toMatchObject({
				call: { idempotencyKey: `${id}.f1.1` },
				outcome: { kind: "ok" },
			});
			expect(await replies("cannot be cancelled")).toEqual([]);
		},
	);

	it("that is long past is not made; the shopper hears that nobody knows, and a person is offered", async () => {
		await workUntil("unasked", () =>
			answerQuestions("orders.cancel", "10117", "lucia@example.com"),
		);
		const later = () => Date.now() + 20 * 60_000;
		await open(later);
		const stop = work(createActions(later), later);
		await reads("I don’t know whether this was done");
		await stop();
		expect(performed.map(({ outcome }) => outcome.kind)).not.toContain("ok");
		const last = (await store.transcript(id)).at(-1)?.content;
		expect(JSON.stringify(last)).toContain('"person"');
	});
});
