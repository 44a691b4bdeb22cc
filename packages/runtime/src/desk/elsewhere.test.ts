import type { ChannelSend, SendOutcome } from "@shopbell/channels";
import { whatsappCapabilities } from "@shopbell/channels/whatsapp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { keepReach } from "../messengers/keep-reach.js";
import type { DeskClient } from "./testing/desk-client.js";
import { deskKnowledge } from "./testing/desk-knowledge.js";
import { startDesk, type TestDesk } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const hour = 3_600_000;
const wait = { timeout: 30_000, interval: 50 };
const greeting = {
	name: "answer_ready",
	language: "en",
	category: "utility",
	body: "Hello {{1}}, {{2}} has an answer for you. Write here and we go on.",
	fields: ["shopper", "agent"],
} as const;
const polish = {
	...greeting,
	language: "pl",
	body: "Dzień dobry, {{1}} i {{2}}.",
};

let desk: TestDesk;
let anna: DeskClient;
let clock = Date.now();
const sent: ChannelSend[] = [];
let outcome: SendOutcome = { kind: "delivered" };

beforeAll(async () => {
	const channel = {
		name: "whatsapp",
		capabilities: whatsappCapabilities,
		receive: async () => ({ kind: "taken", events: [] }) as const,
		send: async (send: ChannelSend): Promise<SendOutcome> => {
			if (send.message.author.kind !== "human") return { kind: "delivered" };
			sent.push(send);
			return outcome;
		},
	};
	desk = await startDesk({
		now: () => clock,
		environment: {
			SMTP_URL: "smtp://127.0.0.1:9",
			MAIL_FROM: "Lipa <help@lipa.example>",
		},
		templates: [polish, greeting],
		// The store is there by the time anything is sent.
		channels: [
			{ ...channel, send: (send) => keepReach(channel, desk.store).send(send) },
		],
		knowledge: deskKnowledge,
	});
	anna = await desk.person("Anna");
});

afterAll(() => desk.close());

const says = (name: string, text: string) =>
	desk.store.receive({
		channel: "whatsapp",
		account: "default",
		externalId: `${name}|${text}|${clock}`,
		conversation: { kind: "external", externalId: name, address: {} },
		input: { kind: "message", at: clock, text },
		message: { text, attachments: [] },
	});

/** A conversation that Anna has, with the shopper last heard so many hours ago. */
async function having(name: string, hoursAgo: number) {
	outcome = { kind: "delivered" };
	sent.length = 0;
	const receipt = await says(name, "I want a human");
	if (receipt.kind !== "accepted") throw new Error(receipt.kind);
	const id = receipt.conversationId;
	const handoffId = await vi.waitFor(async () => {
		const handoff = await desk.store.handoffs.latest(id);
		if (!handoff) throw new Error("nobody waits yet");
		return handoff.id;
	}, wait);
	await anna.post(`/handoffs/${handoffId}/accept`);
	await expect
		.poll(() => linesOf(id), wait)
		.toContainEqual(expect.stringContaining("Anna has joined"));
	clock += hoursAgo * hour;
	return { id, handoffId };
}

const linesOf = async (id: string) =>
	(await desk.store.transcript(id, {})).flatMap(({ content }) =>
		content.kind === "reply"
			? [`${content.message.author.kind}: ${content.message.markdown}`]
			: [],
	);

describe("a shopper whose window has closed", () => {
	it("is told so before anything is sent, with the way out beside it", async () => {
		const { id, handoffId } = await having("one", 25);
		const { status, body } = await anna.post(`/handoffs/${handoffId}/say`, {
			id: "a1",
			text: "Are you still there?",
		});
		expect([status, body]).toMatchObject([
			409,
			{ error: { code: "window-closed" } },
		]);
		expect(sent).toEqual([]);
		expect((await anna.get(`/conversations/${id}`)).body).toMatchObject({
			reach: { state: "ok" },
			ways: {
				templates: [
					{
						language: "en",
						fields: [
							{ name: "shopper", value: "" },
							{ name: "agent", value: "Anna" },
						],
					},
					{ language: "pl" },
				],
				email: { address: null },
				phone: null,
			},
		});
	});

	it("gets an approved text, which stands in the conversation as they read it", async () => {
		const { id, handoffId } = await having("two", 25);
		const template = { name: "answer_ready", language: "en" };
		const say = (messageId: string, parameters: readonly string[], more = {}) =>
			anna.post(`/handoffs/${handoffId}/say`, {
				id: messageId,
				template: { ...template, parameters, ...more },
			});
		expect((await say("b1", ["Ola"])).body).toMatchObject({
			error: { code: "template-incomplete" },
		});
		expect(
			(await say("b2", ["Ola", "Anna"], { name: "other" })).body,
		).toMatchObject({ error: { code: "template-unknown" } });
		const chosen = ["Ola\nNowak", "Anna"];
		expect((await say("b3", chosen)).status).toBe(200);
		expect((await say("b3", chosen)).status).toBe(200);
		await expect.poll(() => sent.length, wait).toBe(1);
		expect(sent[0]).toMatchObject({
			template: { ...template, parameters: ["Ola Nowak", "Anna"] },
		});
		expect(await linesOf(id)).toContainEqual(
			expect.stringMatching(/^human: Hello Ola Nowak, Anna has an answer/),
		);
		// Somebody who writes opens the window again.
		await says("two", "yes");
		expect(
			(await anna.post(`/handoffs/${handoffId}/say`, { id: "b4", text: "Hi" }))
				.status,
		).toBe(200);
		await expect.poll(() => sent.length, wait).toBe(2);
		expect(sent[1]).not.toHaveProperty("template");
	});

	it("does not get what the vendor refuses, and the desk reads why at the line, at once", async () => {
		const { id, handoffId } = await having("three", 25);
		outcome = { kind: "rejected", code: "template-paused", reason: "132015" };
		const live = await anna.listen();
		live.follow(id);
		await live.next("entries");
		await anna.post(`/handoffs/${handoffId}/say`, {
			id: "c1",
			template: {
				name: "answer_ready",
				language: "en",
				parameters: ["Ola", "Anna"],
			},
		});
		const failed = { mark: "failed", reason: "template-paused" };
		const told = await live.next(
			"deliveries",
			({ reach }) => reach.marks.length > 0,
		);
		expect(told).toMatchObject({ reach: { marks: [failed] } });
		expect((await anna.get(`/conversations/${id}`)).body).toMatchObject({
			reach: { marks: [failed] },
		});
		live.close();
	});

	it("is answered by e-mail instead, keeps a number, and reads it on return", async () => {
		const { id, handoffId } = await having("four", 25);
		const email = (messageId: string, to = "ola@example.com") =>
			anna.post(`/handoffs/${handoffId}/email`, {
				id: messageId,
				to,
				text: "Your parcel is on its way.",
			});
		expect((await email("d1", "nobody")).status).toBe(400);
		const { status, body } = await email("d2");
		expect([status, body]).toMatchObject([
			200,
			{ handoff: { status: "resolved" }, number: expect.stringMatching(/^T-/) },
		]);
		expect((await email("d2")).status).toBe(410);
		const letter = await desk.store.desk.nextLetter();
		expect(letter).toMatchObject({
			kind: "answer",
			to: "ola@example.com",
			values: { answer: "Your parcel is on its way.", agent: "Anna" },
		});
		const tickets = async () => (await desk.store.desk.tickets()).length;
		const open = await tickets();
		await desk.store.desk.settleLetter(letter?.id ?? 0, "sent");
		expect(await tickets()).toBe(open - 1);
		expect((await anna.get(`/conversations/${id}`)).body).toMatchObject({
			notes: [{ text: "✉ ola@example.com\n\nYour parcel is on its way." }],
		});
		await says("four", "hello?");
		await expect
			.poll(() => linesOf(id), wait)
			.toContainEqual(
				expect.stringMatching(
					/^notice: We couldn’t write to you here at the time, so Anna took another way .+The answer goes to o….+example.+by e.+mail .+T.+$/,
				),
			);
		expect(sent).toEqual([]);
	});

	it("is called instead, is promised nothing they cannot read, and reads it on return", async () => {
		const { id, handoffId } = await having("five", 25);
		const before = await linesOf(id);
		const { body } = await anna.post(`/handoffs/${handoffId}/call-back`, {
			phone: "+48 600 700 800",
		});
		expect(body).toMatchObject({ number: expect.stringMatching(/^C-/) });
		await says("five", "hello?");
		await expect
			.poll(async () => (await linesOf(id)).slice(before.length), wait)
			.toEqual([
				expect.stringMatching(/^notice: We couldn’t write .+We will call you/),
				// As after every end, their next words go to whoever knows the matter.
				expect.stringMatching(/^notice: I’ve passed it to Anna/),
			]);
	});
});

describe("a shopper who is reached", () => {
	it("is not answered elsewhere, behind the back of who waits in the chat", async () => {
		const { handoffId } = await having("six", 23);
		expect(
			(
				await anna.post(`/handoffs/${handoffId}/email`, {
					id: "e1",
					to: "ola@example.com",
					text: "Hello",
				})
			).body,
		).toMatchObject({ error: { code: "still-reached" } });
		const { items } = (await anna.get("/inbox?view=mine")).body;
		const item = items.find(
			({ id }: { readonly id: string }) => id === handoffId,
		);
		expect((item?.freeUntil ?? 0) - clock).toBe(hour);
	});

	it("who has blocked us gets nothing, templates neither", async () => {
		const { handoffId } = await having("seven", 1);
		await desk.store.reach.set({
			channel: "whatsapp",
			account: "default",
			externalId: "seven",
			state: "blocked",
			at: clock,
		});
		for (const message of [
			{ id: "f1", text: "Hi" },
			{
				id: "f2",
				template: {
					name: "answer_ready",
					language: "en",
					parameters: ["Ola", "Anna"],
				},
			},
		])
			expect(
				(await anna.post(`/handoffs/${handoffId}/say`, message)).body,
			).toMatchObject({ error: { code: "blocked" } });
	});
});
