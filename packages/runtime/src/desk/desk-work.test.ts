import type { ActionCall, ActionOutcome } from "@shopbell/conversation";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { DeskClient, LiveListener } from "./testing/desk-client.js";
import { deskKnowledge } from "./testing/desk-knowledge.js";
import { startDesk, type TestDesk, until } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let anna: DeskClient;
let boris: DeskClient;
let sonja: DeskClient;
let editor: DeskClient;
let annaId: string;
let borisId: string;
/** What the shop was asked. */
let calls: ActionCall[] = [];
let nextOutcome: ActionOutcome | null = null;

beforeAll(async () => {
	desk = await startDesk({
		knowledge: deskKnowledge,
		agentActions: () => ({
			actions: new Set([
				"refund.request",
				"voucher.create",
				"order.lookup",
				"order.tracking",
			]),
			perform: async (call) => {
				calls.push(call);
				return nextOutcome ?? answer(call);
			},
		}),
	});
	anna = await desk.person("Anna");
	boris = await desk.person("Boris");
	sonja = await desk.person("Sonja", "supervisor");
	editor = await desk.person("Edith", "editor");
	annaId = (await anna.get("/me")).body.user.id;
	borisId = (await boris.get("/me")).body.user.id;
	for (const agent of [anna, boris, sonja])
		await agent.post("/presence", { state: "available" });
});

afterAll(() => desk.close());

const answer = ({ action, input }: ActionCall): ActionOutcome =>
	action === "order.lookup"
		? {
				kind: "ok",
				value: {
					order: input.order ?? null,
					status: "shipped",
					total: { amount: 20, currency: "EUR" },
					items: ["1 × cup"],
					can_cancel: false,
					can_return: true,
				},
			}
		: { kind: "ok", value: { number: "R1" } };

let conversations = 0;
const newConversation = (): string => `w${++conversations}`;

/** A conversation that Anna has. */
async function annas(): Promise<{
	readonly id: string;
	readonly handoffId: string;
}> {
	const id = newConversation();
	const handoffId = await desk.waiting(id);
	await anna.post(`/handoffs/${handoffId}/accept`);
	await ownedBy(id, annaId);
	return { id, handoffId };
}

const ownedBy = (id: string, agentId: string) =>
	until(desk.store, async () => {
		const owner = (await desk.store.conversation(id))?.state.owner;
		return owner?.kind === "human" && owner.agent.id === agentId
			? true
			: undefined;
	});

const said = (id: string, text: string) =>
	until(desk.store, async () =>
		(await desk.store.transcript(id)).find(({ content }) =>
			JSON.stringify(content).includes(text),
		),
	);

describe("two at one conversation", () => {
	it("see a colleague’s answer before they send over it", async () => {
		const { id, handoffId } = await annas();
		await sonja.post(`/handoffs/${handoffId}/join`);
		const { lastSeq } = (await sonja.get(`/conversations/${id}`)).body.handoff;
		await anna.post(`/handoffs/${handoffId}/say`, { id: "a1", text: "On it." });
		await said(id, "On it.");

		const refused = await sonja.post(`/handoffs/${handoffId}/say`, {
			id: "s1",
			text: "Hello.",
			lastSeq,
		});
		expect(refused).toMatchObject({
			status: 409,
			body: { error: { code: "seen-less" } },
		});
		const [unseen] = refused.body.error.entries ?? [];
		expect(JSON.stringify(unseen)).toContain("On it.");

		const seen = await sonja.post(`/handoffs/${handoffId}/say`, {
			id: "s1",
			text: "Hello.",
			lastSeq: unseen?.seq,
		});
		expect(seen.status).toBe(200);
		await said(id, "Hello.");
		// The page's own repeat is no collision with what it said itself.
		await anna.post(`/handoffs/${handoffId}/say`, { id: "a2", text: "Done." });
		await said(id, "Done.");
		const repeated = await sonja.post(`/handoffs/${handoffId}/say`, {
			id: "s1",
			text: "Hello.",
			lastSeq: unseen?.seq,
		});
		expect(repeated.status).toBe(200);
	});

	it("only while a supervisor has joined", async () => {
		const { handoffId } = await annas();
		const say = () =>
			sonja.post(`/handoffs/${handoffId}/say`, { id: "x", text: "Hi." });
		expect((await say()).status).toBe(403);
		expect((await boris.post(`/handoffs/${handoffId}/join`)).status).toBe(403);
		await sonja.post(`/handoffs/${handoffId}/join`);
		expect((await say()).status).toBe(200);
	});
});

describe("passing on", () => {
	it("to a colleague moves the owner at once; the former one is silent from then on", async () => {
		const { id, handoffId } = await annas();
		const moved = await anna.post(`/handoffs/${handoffId}/transfer`, {
			to: { kind: "agent", id: borisId },
			note: "Wants a refund, please look.",
		});
		expect(moved.body.handoff.agent).toMatchObject({ name: "Boris" });
		await ownedBy(id, borisId);
		const late = await anna.post(`/handoffs/${handoffId}/say`, {
			id: "late",
			text: "one more thing",
		});
		expect(late.status).toBe(403);
		const { notes } = (await boris.get(`/conversations/${id}`)).body;
		expect(notes).toMatchObject([
			{ text: "Wants a refund, please look.", mentions: [borisId] },
		]);
	});

	it("to nobody there is refused and changes nothing", async () => {
		const { handoffId } = await annas();
		await boris.post("/presence", { state: "away", reason: "lunch" });
		const to = (target: object) =>
			anna.post(`/handoffs/${handoffId}/transfer`, { to: target });
		for (const target of [
			{ kind: "agent", id: borisId },
			{ kind: "agent", id: "nobody" },
			{ kind: "group", name: "returns" },
		])
			expect(await to(target)).toMatchObject({
				status: 409,
				body: { error: { code: "not-there" } },
			});
		await boris.post("/presence", { state: "available" });
		expect((await anna.get("/inbox?view=mine")).body.items).toContainEqual(
			expect.objectContaining({ id: handoffId }),
		);
	});

	it("to a group or to the queue makes it wait again", async () => {
		await sonja.post(`/agents/${borisId}`, { groups: ["returns"] });
		for (const to of [{ kind: "group", name: "returns" }, null]) {
			const { id, handoffId } = await annas();
			const moved = await anna.post(`/handoffs/${handoffId}/transfer`, { to });
			expect(moved.body.handoff).toMatchObject({
				status: "waiting",
				agent: null,
				queue: { group: to === null ? null : "returns" },
			});
			await until(desk.store, async () =>
				(await desk.store.conversation(id))?.state.owner.kind === "queued"
					? true
					: undefined,
			);
			await boris.post(`/handoffs/${handoffId}/accept`);
			await ownedBy(id, borisId);
		}
	});

	it("everything while away goes to whoever was named", async () => {
		const { id, handoffId } = await annas();
		const away = await anna.post("/presence", {
			state: "away",
			reason: "training",
			delegateTo: borisId,
		});
		expect(away.body.moved).toBeGreaterThan(0);
		expect(away.body.me).toEqual({
			state: "away",
			reason: "training",
			capacity: 4,
			delegateTo: borisId,
		});
		await ownedBy(id, borisId);
		expect((await anna.post(`/handoffs/${handoffId}/resolve`)).status).toBe(
			403,
		);
		const back = await anna.post("/presence", { state: "available" });
		expect(back.body.me).toMatchObject({ reason: null, delegateTo: null });
		expect(
			(await anna.post("/presence", { state: "away", delegateTo: annaId }))
				.status,
		).toBe(409);
		await anna.post("/presence", { state: "available" });
	});
});

describe("a supervisor", () => {
	it("takes over, which is written down", async () => {
		const { id, handoffId } = await annas();
		expect((await sonja.get(`/conversations/${id}`)).body.may).toContain(
			"watch",
		);
		await sonja.post(`/handoffs/${handoffId}/take-over`);
		const { id: sonjaId } = (await sonja.get("/me")).body.user;
		await ownedBy(id, sonjaId);
		const audit = await desk.store.desk.audit({ since: 0, limit: 10 });
		expect(audit[0]).toMatchObject({
			action: "handoff.take-over",
			subject: handoffId,
			actor: { name: "Sonja" },
			detail: { from: annaId },
		});
	});

	it("whispers to whoever has the conversation, and the shopper hears nothing", async () => {
		const { id, handoffId } = await annas();
		const live = await anna.listen();
		const { note } = (
			await sonja.post(`/handoffs/${handoffId}/whisper`, {
				id: "n1",
				text: "Offer the voucher.",
			})
		).body;
		expect(note).toMatchObject({ kind: "whisper", mentions: [annaId] });
		const heard = await live.next(
			"note",
			(message) => message.note.conversationId === id,
		);
		expect(heard.note.text).toBe("Offer the voucher.");
		expect(JSON.stringify(await desk.store.transcript(id))).not.toContain(
			"voucher",
		);
		live.close();
	});
});

describe("a note", () => {
	it("is kept once, and whoever it names finds it until it was read", async () => {
		const { id, handoffId } = await annas();
		const write = () =>
			anna.post(`/handoffs/${handoffId}/note`, {
				id: "n2",
				text: "@Boris do you know this one?",
				mentions: [borisId, "stranger"],
			});
		expect((await write()).body.note).toEqual((await write()).body.note);
		const before = (await boris.get("/inbox?view=mentions")).body;
		expect(before.counts.mentions).toBe(1);
		expect(before.items.map((item) => item.id)).toContain(handoffId);
		const { notes } = (await boris.get(`/conversations/${id}`)).body;
		expect(notes).toMatchObject([{ mentions: [borisId], kind: "note" }]);
		expect((await boris.get("/inbox")).body.counts.mentions).toBe(0);
	});
});

describe("ending", () => {
	it("hands back outcome, promises and next step", async () => {
		const { id, handoffId } = await annas();
		const dueAt = Date.now() + 86_400_000;
		const ended = await anna.post(`/handoffs/${handoffId}/resolve`, {
			back: {
				outcome: "arranged",
				promises: [{ text: "A new cup", dueAt }],
				nextStep: "Watch the parcel",
			},
		});
		expect(ended.body.handoff.back).toMatchObject({
			schema: 1,
			outcome: "arranged",
			promises: [{ text: "A new cup", dueAt }],
			nextStep: "Watch the parcel",
			agent: { name: "Anna" },
		});
		const signals = await until(desk.store, async () => {
			const state = (await desk.store.conversation(id))?.state;
			return state?.owner.kind === "closed" ? state : undefined;
		});
		expect(JSON.stringify(signals)).toContain("A new cup");
		expect(
			(
				await anna.post(`/handoffs/${handoffId}/resolve`, {
					back: { outcome: "splendid" },
				})
			).status,
		).toBe(400);
	});

	it("with a call-back gives a number, a ticket and the promise of it", async () => {
		const { handoffId } = await annas();
		const call = await anna.post(`/handoffs/${handoffId}/call-back`, {
			phone: "+48 601 202 303",
			when: "tomorrow morning",
		});
		expect(call.body.number).toMatch(/^C-\d+$/);
		expect(call.body.handoff).toMatchObject({
			status: "resolved",
			back: { promises: [{ text: expect.stringContaining(call.body.number) }] },
		});
		const { tickets } = (await boris.get("/tickets")).body;
		expect(tickets).toContainEqual(
			expect.objectContaining({
				number: call.body.number,
				phone: "+48 601 202 303",
				when: "tomorrow morning",
			}),
		);
		const done = () => boris.post(`/tickets/${call.body.number}/done`);
		expect((await done()).status).toBe(200);
		expect((await done()).status).toBe(404);
	});
});

describe("answering", () => {
	it("suggests articles for the last message in its language and fills macros", async () => {
		await sonja.post("/macros", {
			id: "greet",
			label: "Greeting",
			text: "Hello {shopper}, this is {agent} of {shop}. Your order {order}?",
		});
		const id = newConversation();
		await desk.shopperSays(id, "where is my parcel");
		const handoffId = await desk.waiting(id);
		await anna.post(`/handoffs/${handoffId}/accept`);
		await desk.shopperSays(id, "how do I send it back");
		const { articles, macros } = (
			await anna.get(`/conversations/${id}/suggestions`)
		).body;
		expect(articles).toEqual([
			{
				id: "returns.how-to",
				title: "How to return",
				confidence: 0.8,
				text: "Print the label.",
				short: "Print it.",
			},
		]);
		expect(macros).toEqual([
			{
				id: "greet",
				label: "Greeting",
				text: "Hello {shopper}, this is Anna of Lipa. Your order {order}?",
				missing: ["shopper", "order"],
			},
		]);
	});

	it("sends a question without an article to the editors", async () => {
		const { id, handoffId } = await annas();
		await desk.shopperSays(id, "do you sell gift wrap");
		expect((await anna.post(`/handoffs/${handoffId}/missing`)).status).toBe(
			200,
		);
		await anna.post(`/handoffs/${handoffId}/missing`);
		const { gaps } = (await editor.get("/gaps")).body;
		expect(gaps).toMatchObject([
			{ text: "do you sell gift wrap", by: { name: "Anna" }, locale: "en" },
		]);
		await editor.post(`/gaps/${gaps[0]?.id}/done`);
		expect((await editor.get("/gaps")).body.gaps).toEqual([]);
	});
});

describe("the shop", () => {
	it("is asked for orders, and pays back within the agent’s limit, once per key", async () => {
		const { id } = await annas();
		const panel = (await anna.get(`/conversations/${id}/orders?order=10281`))
			.body;
		expect(panel).toMatchObject({
			shop: "ready",
			orders: [
				{
					number: "10281",
					status: "shipped",
					canReturn: true,
					items: ["1 × cup"],
				},
			],
			actions: [],
		});
		await sonja.post(`/agents/${annaId}`, {
			refundLimit: { amount: 25, currency: "EUR" },
		});
		expect(
			(await anna.get(`/conversations/${id}/orders?order=1`)).body.actions,
		).toMatchObject([
			{ action: "refund.request", limit: { amount: 25, currency: "EUR" } },
			{ action: "voucher.create", limit: { amount: 25, currency: "EUR" } },
		]);
		const refund = (amount: unknown, key = "k1") =>
			anna.post(`/conversations/${id}/actions/refund.request`, {
				key,
				params: { order: "10281", amount },
			});
		expect(await refund({ amount: 25.01, currency: "EUR" })).toMatchObject({
			status: 403,
			body: { error: { code: "above-limit" } },
		});
		expect((await refund({ amount: 1, currency: "PLN" })).status).toBe(403);
		expect((await refund(undefined)).body.outcome).toBe("invalid");
		calls = [];
		const paid = await refund({ amount: 10, currency: "EUR" });
		expect(paid.body).toMatchObject({ outcome: "ok", value: { number: "R1" } });
		expect((await refund({ amount: 10, currency: "EUR" })).body).toEqual(
			paid.body,
		);
		expect(calls).toMatchObject([
			{ action: "refund.request", input: { order: "10281" } },
		]);
		const audit = await desk.store.desk.audit({ since: 0, limit: 10 });
		expect(
			audit.filter(({ action }) => action === "refund.request"),
		).toMatchObject([
			{
				subject: id,
				detail: { order: "10281", amount: { amount: 10, currency: "EUR" } },
			},
		]);
		expect(
			(
				await boris.post(`/conversations/${id}/actions/refund.request`, {
					key: "k9",
					params: {},
				})
			).status,
		).toBe(403);
	});

	it("gives a voucher within the agent’s limit, once per key, logged with its reason", async () => {
		const { id } = await annas();
		await sonja.post(`/agents/${annaId}`, {
			refundLimit: { amount: 25, currency: "EUR" },
		});
		const { actions } = (await anna.get(`/conversations/${id}/orders?order=1`))
			.body;
		expect(
			actions.find(({ action }) => action === "voucher.create"),
		).toMatchObject({
			params: [
				{ name: "order", type: "text", isRequired: false },
				{ name: "email", type: "email", isRequired: false },
				{ name: "amount", type: "money", isRequired: true },
				{ name: "reason", type: "text", isRequired: true },
			],
		});
		const give = (amount: unknown, key = "v1") =>
			anna.post(`/conversations/${id}/actions/voucher.create`, {
				key,
				params: { email: "maria@example.com", amount, reason: "late parcel" },
			});
		expect(await give({ amount: 25.01, currency: "EUR" })).toMatchObject({
			status: 403,
			body: { error: { code: "above-limit" } },
		});
		expect((await give({ amount: 1, currency: "PLN" })).status).toBe(403);
		expect((await give(undefined)).body.outcome).toBe("invalid");
		calls = [];
		nextOutcome = {
			kind: "ok",
			value: {
				code: "SB-0123456789",
				amount: { amount: 10, currency: "EUR" },
				expires_on: "2027-06-08",
			},
		};
		const given = await give({ amount: 10, currency: "EUR" });
		nextOutcome = null;
		expect(given.body).toMatchObject({
			outcome: "ok",
			value: { code: "SB-0123456789", expires_on: "2027-06-08" },
		});
		expect((await give({ amount: 10, currency: "EUR" })).body).toEqual(
			given.body,
		);
		expect(calls).toMatchObject([
			{
				action: "voucher.create",
				input: { email: "maria@example.com", reason: "late parcel" },
			},
		]);
		const audit = await desk.store.desk.audit({ since: 0, limit: 100 });
		expect(
			audit.filter(({ action }) => action === "voucher.create"),
		).toMatchObject([
			{
				subject: id,
				actor: { name: "Anna" },
				detail: {
					amount: { amount: 10, currency: "EUR" },
					reason: "late parcel",
				},
			},
		]);
	});

	it("that does not answer is asked again under the same key", async () => {
		const { id } = await annas();
		const refund = () =>
			anna.post(`/conversations/${id}/actions/refund.request`, {
				key: "k2",
				params: { order: "1", amount: { amount: 5, currency: "EUR" } },
			});
		calls = [];
		nextOutcome = { kind: "unavailable" };
		expect((await refund()).body.outcome).toBe("unavailable");
		nextOutcome = null;
		expect((await refund()).body.outcome).toBe("ok");
		expect(new Set(calls.map((call) => call.idempotencyKey)).size).toBe(1);
		const audit = await desk.store.desk.audit({ since: 0, limit: 100 });
		expect(audit.filter(({ subject }) => subject === id)).toHaveLength(1);
	});
});

describe("the live socket of a shared desk", () => {
	it("tells of writing, reading, presence and the numbers of the queue", async () => {
		const { id } = await annas();
		const [annas_, boriss] = (await Promise.all([
			anna.listen(),
			boris.listen(),
		])) as [LiveListener, LiveListener];
		annas_.follow(id);
		boriss.follow(id);
		await boriss.next("entries", (message) => message.conversationId === id);
		await annas_.next("entries", (message) => message.conversationId === id);
		annas_.say({ kind: "typing", conversationId: id });
		annas_.say({ kind: "read", conversationId: id, seq: 2 });
		expect(await boriss.next("typing")).toMatchObject({
			conversationId: id,
			by: { name: "Anna" },
		});
		expect(await boriss.next("read")).toMatchObject({
			by: { id: annaId },
			seq: 2,
		});
		expect(annas_.all.filter(({ kind }) => kind === "typing")).toEqual([]);
		expect((await boris.get(`/conversations/${id}`)).body).toMatchObject({
			read: [{ reader: { id: annaId }, seq: 2 }],
		});

		await anna.post("/presence", { state: "away", reason: "break" });
		const presence = await boriss.next(
			"presence",
			({ agent, state }) => agent.id === annaId && state === "away",
		);
		expect(presence.reason).toBe("break");
		await anna.post("/presence", { state: "available" });
		const before = boriss.all.length;
		await desk.waiting(newConversation());
		await boriss.next(
			"queue",
			(message) =>
				boriss.all.indexOf(message) >= before && message.counts.waiting > 0,
		);
		annas_.close();
		boriss.close();
	});
});

describe("signs of life", () => {
	it("of the shopper reach whoever follows the conversation, and reading is kept", async () => {
		const { id } = await annas();
		const live = await anna.listen();
		live.follow(id);
		await live.next("entries");
		const { signs } = desk.deskParts.desk;
		signs.tell({ kind: "typing", conversationId: id, by: "shopper" });
		expect(await live.next("typing")).toMatchObject({ by: "shopper" });
		signs.tell({ kind: "read", conversationId: id, by: "shopper", seq: 9999 });
		signs.tell({ kind: "read", conversationId: id, by: "shopper", seq: 1 });
		expect(await live.next("read")).toMatchObject({ by: "shopper", seq: 1 });
		expect((await anna.get(`/conversations/${id}`)).body).toMatchObject({
			read: [{ reader: "shopper", seq: 1 }],
		});
		live.close();
	});

	it("of an agent reach the shopper only from whoever may answer", async () => {
		const { id, handoffId } = await annas();
		const heard: unknown[] = [];
		const stop = desk.deskParts.desk.signs.listen((sign) => {
			if (sign.kind === "typing") heard.push(sign);
		});
		for (const [who, expected] of [
			[sonja, 0],
			[anna, 1],
		] as const) {
			const live = await who.listen();
			live.follow(id);
			await live.next("entries");
			live.say({ kind: "typing", conversationId: id });
			live.say({ kind: "read", conversationId: id, seq: 1 });
			await expect
				.poll(async () => (await desk.store.desk.readMarks(id)).length)
				.toBeGreaterThan(expected);
			live.close();
		}
		stop();
		expect(heard).toMatchObject([
			{ by: { name: "Sonja" }, isAnswering: false },
			{ by: { id: annaId, name: "Anna" }, isAnswering: true },
		]);
		await anna.post(`/handoffs/${handoffId}/resolve`);
	});
});

describe("a shared desk", () => {
	it("lets a colleague read and remark, and a supervisor watch; nobody else answers", async () => {
		const { id } = await annas();
		const mayOf = async (who: DeskClient) =>
			(await who.get(`/conversations/${id}`)).body.may;
		expect(await mayOf(anna)).toEqual(["answer", "note"]);
		expect(await mayOf(boris)).toEqual(["note"]);
		expect(await mayOf(sonja)).toEqual(["note", "watch"]);
		expect((await boris.get("/inbox?view=all")).body.items).toContainEqual(
			expect.objectContaining({ conversationId: id }),
		);
	});
});

describe("an offer", () => {
	it("reaches the pages of the one who is asked, with its end, and goes when it is taken", async () => {
		const own = await startDesk({ runsQueue: true });
		const clara = await own.person("Clara");
		const live = await clara.listen();
		const handoffId = await own.waiting("o1");
		const offer = await live.next("offer");
		expect(offer).toMatchObject({ handoffId, until: expect.any(Number) });
		const again = await clara.listen();
		expect(await again.next("offer")).toEqual(offer);
		await clara.post(`/handoffs/${handoffId}/accept`);
		await live.next("offer", ({ until }) => until === null);
		await own.close();
	});
});
