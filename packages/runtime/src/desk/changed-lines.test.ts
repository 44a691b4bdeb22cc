import { channelTable } from "@shopbell/channels/look";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { takeEvent } from "../messengers/take-event.js";
import type { DeskClient } from "./testing/desk-client.js";
import { startDesk, type TestDesk } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let anna: DeskClient;

beforeAll(async () => {
	desk = await startDesk({
		channels: [
			{
				name: "slack",
				capabilities: channelTable.slack,
				send: async () => ({ kind: "delivered" }),
			},
		],
	});
	anna = await desk.person("Anna");
});

afterAll(() => desk.close());

const parts = () => ({
	store: desk.store,
	log: desk.parts.log,
	now: Date.now,
	files: {
		fetchSoon: () => undefined,
		fetchNow: async () => false,
		forget: async () => undefined,
	},
});

/** A shopper's words, or new words for earlier ones. */
const says = (externalId: string, text: string, replaces?: string) =>
	takeEvent(
		"slack",
		{
			kind: "arrival",
			...{ account: "T1", externalId, conversationId: chat, address: {} },
			input: {
				kind: "message",
				at: Date.now(),
				text,
				...(replaces === undefined ? {} : { edits: replaces }),
			},
			message: { text },
			...(replaces === undefined ? {} : { replaces }),
		},
		parts(),
	);

/** Another one for each attempt. */
let attempt = 0;
let chat = "D0";

const deletes = (messageId: string) =>
	takeEvent(
		"slack",
		{ kind: "deleted", account: "T1", conversationId: chat, messageId },
		parts(),
	);

it("a message that the shopper edits and deletes shows so at an open desk, without its words", async () => {
	attempt += 1;
	chat = `D${attempt}`;
	const name = (id: string) => `${chat}|${id}`;
	await says(name("m1"), "order 10233 please");
	await says(name("m2"), "I want a human");
	const item = await vi.waitFor(
		async () => {
			const { items } = (await anna.get("/inbox?view=waiting")).body;
			const newest = items[attempt - 1];
			if (!newest) throw new Error("nobody waits yet");
			return newest;
		},
		{ timeout: 30_000, interval: 100 },
	);
	const id = item.conversationId;
	const live = await anna.listen();
	live.follow(id);
	await live.next("entries");

	await says(name("e1"), "order 10234 please", name("m1"));
	const edited = await live.next("entries", ({ entries }) =>
		entries.some(
			({ content }) => "change" in content && content.change === "edited",
		),
	);
	expect(edited.entries[0]).toMatchObject({
		seq: 1,
		content: { kind: "shopper", text: "order 10234 please" },
	});
	// The same words again are no news.
	const { lastSeq } = (await desk.store.handoffs.latest(id)) ?? {};
	await says(name("e2"), "order 10234 please", name("m1"));
	expect(await desk.store.handoffs.latest(id)).toMatchObject({ lastSeq });

	await deletes(name("m1"));
	await deletes(name("m1"));
	const deleted = await live.next("entries", ({ entries }) =>
		entries.some(
			({ seq, content }) =>
				seq === 1 && "change" in content && content.change === "deleted",
		),
	);
	expect(JSON.stringify(deleted)).not.toMatch(/1023[34]/);
	const read = await anna.get(`/conversations/${id}`);
	expect(JSON.stringify(read.body)).not.toMatch(/1023[34]/);
	const found = await anna.get("/inbox?view=waiting&q=10234");
	expect(JSON.stringify(found.body)).not.toMatch(/1023[34]/);
	await vi.waitFor(
		async () => {
			const stored = await desk.store.conversation(id);
			expect(JSON.stringify(stored?.state.asked)).not.toMatch(/1023[34]/);
		},
		{ timeout: 30_000, interval: 100 },
	);
	live.close();
});
