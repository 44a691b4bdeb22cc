import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type ContextPack,
	createConversationState,
	type OutgoingMessage,
} from "@shopbell/conversation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "./create-store.js";
import type { Arrival, Store } from "./port/store.js";
import type { Claim, TurnCommit } from "./port/turns.js";

let folder: string;
let store: Store;
let clock: number;
let ids: number;

const open = (): Promise<Store> =>
	createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: () => clock,
		steadyNow: () => clock,
		begin: (channel) =>
			createConversationState(`conversation-${++ids}`, channel, "en"),
	});

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "store-"));
	clock = 1_000_000;
	ids = 0;
	store = await open();
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const arrival = (
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
	input: { kind: "message", at: clock, text },
	message: { text, attachments: [] },
});

const reply = (text: string, fence = 0): OutgoingMessage => ({
	author: { kind: "bot" },
	locale: "en",
	markdown: text,
	blocks: [],
	quickReplies: [],
	asksFeedback: false,
	asksRating: false,
	fence,
});

const turnOf = (
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

async function claimed(): Promise<Claim> {
	const claim = await store.claim({ workerId: "w", leaseMs: 10_000 });
	if (!claim) throw new Error("nothing to claim");
	return claim;
}

describe("intake", () => {
	it("takes each external id once and answers a repeat with the first entry", async () => {
		const first = await store.receive(arrival("m1"));
		const again = await store.receive(arrival("m1", "changed text"));
		expect(first).toMatchObject({ kind: "accepted", entry: { seq: 1 } });
		expect(again).toMatchObject({
			kind: "duplicate",
			entry: { seq: 1, content: { message: { text: "where is my parcel" } } },
		});
		expect(await store.transcript("conversation-1")).toHaveLength(1);
	});

	it("numbers a hundred simultaneous messages without gaps", async () => {
		await Promise.all(
			Array.from({ length: 100 }, (_, n) => store.receive(arrival(`m${n}`))),
		);
		const entries = await store.transcript("conversation-1");
		expect(entries.map(({ seq }) => seq)).toEqual(
			Array.from({ length: 100 }, (_, n) => n + 1),
		);
	});

	it("says when a conversation is not known", async () => {
		const receipt = await store.receive({
			...arrival("m1"),
			conversation: { kind: "known", id: "nobody" },
		});
		expect(receipt).toEqual({ kind: "unknown-conversation" });
	});

	it("keeps what was acknowledged when the file is opened again", async () => {
		await store.receive(arrival("m1"));
		await store.close();
		store = await open();
		expect((await claimed()).input).toMatchObject({
			text: "where is my parcel",
		});
	});
});

describe("turns", () => {
	it("gives out the inputs of a conversation one at a time and in order", async () => {
		await store.receive(arrival("m1", "one"));
		await store.receive(arrival("m2", "two"));
		const first = await claimed();
		expect(
			await store.claim({ workerId: "other", leaseMs: 1000 }),
		).toBeUndefined();
		await store.commit(first, turnOf(first));
		expect((await claimed()).input).toMatchObject({ text: "two" });
	});

	it("works on two conversations side by side", async () => {
		await store.receive(arrival("m1", "one", "chat-1"));
		await store.receive(arrival("m2", "two", "chat-2"));
		const [a, b] = [await claimed(), await claimed()];
		expect(a.conversation.id).not.toBe(b.conversation.id);
	});

	it("gives workers that ask at the same moment a conversation each", async () => {
		for (const chat of ["chat-1", "chat-2", "chat-3"])
			await store.receive(arrival(chat, "hello", chat));
		const claims = await Promise.all(
			Array.from({ length: 4 }, () =>
				store.claim({ workerId: "w", leaseMs: 10_000 }),
			),
		);
		expect(claims.map((claim) => claim?.conversation.id)).toEqual([
			"conversation-1",
			"conversation-2",
			"conversation-3",
			undefined,
		]);
	});

	it("refuses the commit of a worker whose lease another has taken over", async () => {
		await store.receive(arrival("m1"));
		const slow = await claimed();
		clock += 20_000;
		const quick = await claimed();
		expect(
			await store.commit(slow, turnOf(slow, { replies: [reply("late")] })),
		).toEqual({ kind: "lost" });
		expect(
			await store.commit(quick, turnOf(quick, { replies: [reply("in time")] })),
		).toMatchObject({ kind: "committed" });
		const replies = (await store.transcript("conversation-1")).filter(
			({ content }) => content.kind === "reply",
		);
		expect(replies).toHaveLength(1);
	});

	it("sets an input aside after three failures and goes on with the next", async () => {
		await store.receive(arrival("m1", "poison"));
		await store.receive(arrival("m2", "fine"));
		const outcomes: string[] = [];
		for (let n = 0; n < 3; n += 1) {
			outcomes.push(await store.fail(await claimed(), "throws"));
			clock += 1000;
		}
		expect(outcomes).toEqual(["retry", "retry", "dead"]);
		expect((await claimed()).input).toMatchObject({ text: "fine" });
	});
});

describe("deliveries", () => {
	async function said(...texts: string[]): Promise<void> {
		await store.receive(arrival(`m${clock}`));
		const claim = await claimed();
		await store.commit(
			claim,
			turnOf(claim, { replies: texts.map((text) => reply(text)) }),
		);
	}

	it("go out in order, one at a time", async () => {
		await said("first", "second");
		const first = await store.claimDelivery({ workerId: "w", leaseMs: 1000 });
		expect(first?.work).toMatchObject({ message: { markdown: "first" } });
		expect(
			await store.claimDelivery({ workerId: "w", leaseMs: 1000 }),
		).toBeUndefined();
		if (first) await store.settleDelivery(first, { kind: "delivered" });
		const second = await store.claimDelivery({ workerId: "w", leaseMs: 1000 });
		expect(second?.work).toMatchObject({ message: { markdown: "second" } });
	});

	it("wait until the time a retry was put off to, and nothing overtakes them", async () => {
		await said("first", "second");
		const first = await store.claimDelivery({ workerId: "w", leaseMs: 1000 });
		if (first)
			await store.settleDelivery(first, {
				kind: "retry",
				retryAt: clock + 5000,
				reason: "429",
			});
		expect(
			await store.claimDelivery({ workerId: "w", leaseMs: 1000 }),
		).toBeUndefined();
		clock += 5000;
		const again = await store.claimDelivery({ workerId: "w", leaseMs: 1000 });
		expect(again).toMatchObject({
			attempts: 1,
			key: first?.key,
			work: { message: { markdown: "first" } },
		});
	});

	it("become unknown, not repeated, when the process ended while sending", async () => {
		await said("only");
		await store.claimDelivery({ workerId: "w", leaseMs: 1000 });
		await store.close();
		store = await open();
		expect(
			await store.claimDelivery({ workerId: "w", leaseMs: 1000 }),
		).toBeUndefined();
	});

	it("of the bot are void once the conversation has changed hands", async () => {
		await said("bot speaks");
		await store.receive(arrival("m-later"));
		const claim = await claimed();
		await store.commit(
			claim,
			turnOf(claim, { state: { ...claim.conversation.state, fence: 1 } }),
		);
		expect(
			await store.claimDelivery({ workerId: "w", leaseMs: 1000 }),
		).toMatchObject({ isVoid: true });
	});
});

describe("timers", () => {
	it("come back as inputs when due, once, and can be replaced and cleared", async () => {
		await store.receive(arrival("m1"));
		const claim = await claimed();
		await store.commit(
			claim,
			turnOf(claim, {
				timers: [
					{
						kind: "set",
						timer: "queue-patience",
						token: "old",
						dueAt: clock + 10,
					},
					{
						kind: "set",
						timer: "queue-patience",
						token: "new",
						dueAt: clock + 20,
					},
					{ kind: "set", timer: "rating-expiry", token: "x", dueAt: clock + 5 },
					{ kind: "clear", timer: "rating-expiry" },
				],
			}),
		);
		expect(await store.fireTimers()).toEqual({
			fired: 0,
			nextDueAt: clock + 20,
		});
		clock += 20;
		expect(await store.fireTimers()).toEqual({ fired: 1, nextDueAt: null });
		expect((await claimed()).input).toMatchObject({
			kind: "timer",
			token: "new",
		});
	});
});

describe("handoffs", () => {
	const pack = (): ContextPack => ({
		schema: 1,
		handoffId: "conversation-1.1",
		conversationId: "conversation-1",
		channel: "telegram",
		locale: "en",
		reason: "requested",
		shopper: { name: null },
		page: null,
		asked: [],
		shown: [],
		articleId: null,
		requestedAt: clock,
	});
	const anna = { id: "a", name: "Anna" };
	const boris = { id: "b", name: "Boris" };

	beforeEach(async () => {
		await store.receive(arrival("m1"));
		const claim = await claimed();
		await store.commit(claim, turnOf(claim));
		await store.handoffs.open(pack());
		await store.handoffs.open(pack());
	});

	it("are acknowledged once however often they are opened", async () => {
		const claim = await claimed();
		expect(claim.input).toMatchObject({
			kind: "desk",
			signal: { kind: "acknowledged" },
		});
		await store.commit(claim, turnOf(claim));
		expect(await store.claim({ workerId: "w", leaseMs: 1 })).toBeUndefined();
	});

	it("go to exactly one of fifty agents who accept at once", async () => {
		const outcomes = await Promise.all(
			Array.from({ length: 50 }, (_, n) =>
				store.handoffs.accept("conversation-1.1", {
					id: `agent-${n}`,
					name: `Agent ${n}`,
				}),
			),
		);
		expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
		expect(outcomes.filter(({ kind }) => kind === "taken")).toHaveLength(49);
	});

	it("let only the agent who has them speak and end them", async () => {
		await store.handoffs.accept("conversation-1.1", anna);
		expect(
			await store.handoffs.say("conversation-1.1", boris, {
				id: "1",
				text: "hi",
			}),
		).toEqual({ kind: "not-yours" });
		expect(
			await store.handoffs.say("conversation-1.1", anna, {
				id: "1",
				text: "hi",
			}),
		).toEqual({ kind: "done" });
		expect(await store.handoffs.resolve("conversation-1.1", anna)).toEqual({
			kind: "done",
		});
		expect(
			await store.handoffs.say("conversation-1.1", anna, {
				id: "2",
				text: "?",
			}),
		).toEqual({ kind: "gone" });
	});
});

describe("opening", () => {
	it("tells a second opener that the file is in use", async () => {
		await expect(open()).rejects.toMatchObject({ code: "store.in-use" });
	});

	it("tells a file that is no database", async () => {
		writeFileSync(
			join(folder, "other.db"),
			"this is not a database, ".repeat(100),
		);
		const opening = createStore({
			database: { kind: "embedded", file: join(folder, "other.db") },
			begin: () => createConversationState("x", "x", "en"),
		});
		await expect(opening).rejects.toMatchObject({ code: "store.damaged" });
	});

	it("tells a folder that cannot be made", async () => {
		writeFileSync(join(folder, "file"), "");
		const opening = createStore({
			database: { kind: "embedded", file: join(folder, "file", "x.db") },
			begin: () => createConversationState("x", "x", "en"),
		});
		await expect(opening).rejects.toMatchObject({ code: "store.unwritable" });
	});
});
