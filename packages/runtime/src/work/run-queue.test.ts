import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	createConversationState,
	defaultPolicy,
	type Knowledge,
} from "@shopbell/conversation";
import { createBuiltinDesk } from "@shopbell/desks/builtin";
import { defaultQueuePolicy } from "@shopbell/handoff";
import { createStore, type Store, type StoredHandoff } from "@shopbell/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../log/log.js";
import { runDeliveries } from "./run-deliveries.js";
import { runQueue } from "./run-queue.js";
import { runTurns } from "./run-turns.js";

const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };
const policy = defaultQueuePolicy;

let folder: string;
let store: Store;
let clock: number;
let wake: () => void;
let stop: () => Promise<void>;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "queue-"));
	clock = Date.parse("2027-03-01T10:00:00Z");
	await start();
});

afterEach(async () => {
	await end();
	rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
	const now = () => clock;
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now,
		canSendLetters: true,
		begin: (channel) => createConversationState("new", channel, "en"),
	});
	const turns = runTurns({
		store,
		knowledge: () => knowledge,
		policy: defaultPolicy,
		now,
		log: silentLog,
		isPulled: () => true,
		workerId: "test",
	});
	const deliveries = runDeliveries({
		store,
		desk: createBuiltinDesk(store.handoffs),
		channels: new Map(),
		now,
		log: silentLog,
		workerId: "test",
	});
	const queue = runQueue({
		store,
		rules: {
			opening: () => ({ kind: "open", closesAt: null }),
			queue: () => policy,
		},
		now,
		log: silentLog,
	});
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "inbox") turns.wake();
		if (kind === "outbox") deliveries.wake();
		if (kind === "handoffs" || kind === "agents") queue.wake();
	});
	wake = () => queue.wake();
	stop = async () => {
		unsubscribe();
		await Promise.all([turns.stop(), deliveries.stop(), queue.stop()]);
	};
}

async function end(): Promise<void> {
	await stop();
	await store.close();
}

function later(ms: number): void {
	clock += ms;
	wake();
}

async function ask(id: string, text = "a human please"): Promise<string> {
	if (!(await store.conversation(id)))
		await store.openConversation({
			id,
			channel: "webchat",
			account: "default",
			address: null,
			state: createConversationState(id, "webchat", "en"),
		});
	await store.receive({
		channel: "webchat",
		account: "default",
		externalId: `${id} ${text}`,
		conversation: { kind: "known", id },
		input: { kind: "message", at: clock, text },
		message: { text, attachments: [] },
	});
	return `${id}.1`;
}

const is = (
	id: string,
	fits: (handoff: StoredHandoff) => boolean,
): Promise<void> =>
	expect
		.poll(
			async () => {
				const handoff = await store.handoffs.get(id);
				return handoff !== undefined && fits(handoff);
			},
			{ timeout: 20_000, interval: 10 },
		)
		.toBe(true);

const isOfferedTo = (id: string, agent: { readonly id: string }) =>
	is(id, ({ offer }) => offer?.agent.id === agent.id);

const owner = async (id: string) =>
	(await store.conversation(id))?.state.owner.kind;

const read = async (id: string): Promise<string> =>
	(await store.transcript(id))
		.map(({ content }) =>
			content.kind === "reply" ? content.message.markdown : "",
		)
		.join("\n");

describe("the queue", () => {
	it("offers a handoff to whoever is idle longest and to the next one when it lapses", async () => {
		await store.desk.connected(anna);
		clock += 1000;
		await store.desk.connected(boris);
		const id = await ask("c1");
		await isOfferedTo(id, anna);
		later(policy.offerMs);
		await isOfferedTo(id, boris);
		expect(await store.handoffs.accept(id, boris)).toEqual({ kind: "done" });
		await expect.poll(() => owner("c1")).toBe("human");
	});

	it("asks the next one at once when somebody declines", async () => {
		await store.desk.connected(anna);
		clock += 1000;
		await store.desk.connected(boris);
		const id = await ask("c1");
		await isOfferedTo(id, anna);
		expect(await store.handoffs.decline(id, boris)).toEqual({
			kind: "not-yours",
		});
		expect(await store.handoffs.decline(id, anna)).toEqual({ kind: "done" });
		await isOfferedTo(id, boris);
	});

	it("asks whoever went away before the answer was due again when they are back", async () => {
		await store.desk.connected(anna);
		const id = await ask("c1");
		await isOfferedTo(id, anna);
		await store.desk.changeAgent(anna, { state: "away" });
		await is(id, ({ offer }) => offer === null);
		await store.desk.changeAgent(anna, { state: "available" });
		await isOfferedTo(id, anna);
	});

	it("asks nobody who is away, full or lacks the language", async () => {
		await store.desk.connected(anna);
		await store.desk.changeAgent(anna, { state: "away", reason: "lunch" });
		await store.desk.connected(boris);
		await store.desk.changeAgent(boris, { capacity: 1 });
		const clara = { id: "clara", name: "Clara" };
		await store.desk.connected(clara);
		await store.desk.changeAgent(clara, {
			skills: {
				topics: "all",
				languages: ["pl"],
				channels: "all",
				classes: "all",
			},
		});
		const first = await ask("c1");
		await isOfferedTo(first, boris);
		await store.handoffs.accept(first, boris);
		const second = await ask("c2");
		await is(second, ({ toldAt }) => toldAt !== null);
		expect((await store.handoffs.get(second))?.offer).toBeNull();
		await store.desk.changeAgent(anna, { state: "available" });
		await isOfferedTo(second, anna);
	});

	it("goes on with the ladder where it stood when the process ends and starts again", async () => {
		await store.desk.connected(anna);
		const id = await ask("c1");
		await isOfferedTo(id, anna);
		const before = await store.handoffs.get(id);
		await end();
		clock += policy.offerMs - 1000;
		await start();
		expect((await store.handoffs.get(id))?.offer).toEqual(before?.offer);
		later(1000);
		await is(id, ({ rung, offer }) => rung === "re-route" && offer === null);
		await end();
		clock += policy.fallBackAfterMs;
		await start();
		await is(id, ({ status }) => status === "fallen-back");
		expect(await store.desk.tickets()).toHaveLength(1);
	});

	it("falls back to exactly one ticket whose number the shopper is told", async () => {
		const id = await ask("c1");
		await is(id, ({ status }) => status === "waiting");
		later(policy.fallBackAfterMs);
		await is(id, ({ status }) => status === "fallen-back");
		await expect.poll(() => owner("c1")).toBe("bot");
		for (let again = 0; again < 3; again++) later(policy.fallBackAfterMs);
		const tickets = await store.desk.tickets();
		expect(tickets).toMatchObject([
			{ kind: "ticket", handoffId: id, subject: "a human please" },
		]);
		await expect
			.poll(() => read("c1"), { timeout: 20_000 })
			.toContain(tickets[0]?.number);
		expect((await store.handoffs.get(id))?.ticket?.number).toBe(
			tickets[0]?.number,
		);
	});

	it("lets an agent take up a ticket and finishes it with the conversation", async () => {
		const id = await ask("c1");
		await is(id, ({ status }) => status === "waiting");
		later(policy.fallBackAfterMs);
		await is(id, ({ status }) => status === "fallen-back");
		await expect.poll(() => owner("c1")).toBe("bot");
		expect(await store.handoffs.accept(id, anna)).toEqual({ kind: "done" });
		await expect.poll(() => owner("c1")).toBe("human");
		await store.handoffs.resolve(id, anna);
		expect(await store.desk.tickets()).toEqual([]);
	});

	it("has a plan that came too late change nothing", async () => {
		const id = await ask("c1");
		await is(id, ({ status }) => status === "waiting");
		const { versions } = await store.handoffs.queue(clock);
		await store.handoffs.accept(id, anna);
		const outcome = await store.handoffs.apply(
			{ kind: "fall-back", handoffId: id },
			versions.get(id) ?? 0,
			clock,
		);
		expect(outcome).toBe("stale");
		expect((await store.handoffs.get(id))?.status).toBe("accepted");
		expect(await store.desk.tickets()).toEqual([]);
	});
});

describe("an agent whose connection is lost", () => {
	it("keeps conversations for a while, then they wait again and the next one is asked", async () => {
		await store.desk.connected(anna);
		const id = await ask("c1");
		await isOfferedTo(id, anna);
		await store.handoffs.accept(id, anna);
		await expect.poll(() => owner("c1")).toBe("human");
		await store.desk.disconnected(anna.id);
		later(59_000);
		await store.desk.connected(boris);
		expect((await store.handoffs.get(id))?.agent).toEqual(anna);
		later(1000);
		await isOfferedTo(id, boris);
		expect((await store.handoffs.get(id))?.lostBy).toEqual(anna);
		await expect.poll(() => owner("c1")).toBe("queued");
		expect(
			await store.handoffs.say(id, anna, { id: "m1", text: "back again" }),
		).toEqual({ kind: "gone" });
		await store.handoffs.accept(id, boris);
		await expect.poll(() => owner("c1")).toBe("human");
	});

	it("is not missed by the restart that cut it off", async () => {
		await store.desk.connected(anna);
		const id = await ask("c1");
		await isOfferedTo(id, anna);
		await store.handoffs.accept(id, anna);
		await expect.poll(() => owner("c1")).toBe("human");
		await end();
		await start();
		await store.desk.disconnectAll();
		later(60_000);
		await is(id, ({ status }) => status === "waiting");
	});
});

describe("a promise of time", () => {
	it("is written down and judged when the wait ends", async () => {
		const wait = { position: 1, estimate: { fromMs: 1000, toMs: 60_000 } };
		for (const [id, waitedMs] of [
			["kept", 50_000],
			["broken", 70_000],
		] as const) {
			const handoffId = await ask(id);
			await is(handoffId, ({ status }) => status === "waiting");
			// The worker may tell the shopper something at the same time: one of the two is stale.
			await expect
				.poll(async () => {
					const { versions } = await store.handoffs.queue(clock);
					return store.handoffs.apply(
						{ kind: "tell", handoffId, wait },
						versions.get(handoffId) ?? 0,
						clock,
					);
				})
				.toBe("done");
			clock += waitedMs;
			await store.handoffs.accept(handoffId, anna);
		}
		const promises = await store.desk.promises(0);
		expect(promises.map(({ outcome }) => outcome).sort()).toEqual([
			"broken",
			"kept",
		]);
	});
});

/** Knows nothing but the wish for a person. */
const knowledge: Knowledge = {
	locales: ["en"],
	defaultLocale: "en",
	understand: (text) => ({
		match: {
			language: {
				language: "en",
				confidence: 0.99,
				informativeTokens: 3,
				reason: "detected",
			},
			candidates: [],
			decision: { kind: "none", reason: "out-of-scope" },
		},
		cues: { wantsPerson: /human/.test(text), isFrustrated: false },
	}),
	article: () => undefined,
	smallTalkReply: () => undefined,
};
