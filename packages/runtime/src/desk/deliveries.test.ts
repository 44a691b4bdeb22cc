import { webchatCapabilities } from "@shopbell/channels/webchat";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { DeskClient } from "./testing/desk-client.js";
import { deskKnowledge } from "./testing/desk-knowledge.js";
import { startDesk, type TestDesk } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let anna: DeskClient;
let boris: DeskClient;
let sonja: DeskClient;
/** What was sent, and whether the channel says that it arrived. */
const sent: string[] = [];
let doesAnswer = false;

beforeAll(async () => {
	desk = await startDesk({
		channels: [
			{
				name: "botframework",
				capabilities: { ...webchatCapabilities, hasSendKeys: false },
				send: async ({ key, message }) => {
					if (message.author.kind === "human") sent.push(key);
					return doesAnswer || message.author.kind !== "human"
						? { kind: "delivered" }
						: { kind: "unknown", reason: "no answer" };
				},
			},
		],
		knowledge: {
			...deskKnowledge,
			understand: (text, ...rest) => {
				if (/poison/.test(text)) throw new TypeError("poison");
				return deskKnowledge.understand(text, ...rest);
			},
		},
	});
	anna = await desk.person("Anna");
	boris = await desk.person("Boris");
	sonja = await desk.person("Sonja", "supervisor");
});

afterAll(() => desk.close());

interface Page {
	readonly unknown: readonly { readonly id: number; readonly seq: number }[];
}

/** Anna's conversation in a channel that does not say whether her message arrived. */
async function withUnknown(name: string): Promise<{
	readonly id: string;
	readonly deliveryId: number;
}> {
	doesAnswer = false;
	await desk.store.receive({
		channel: "botframework",
		account: "default",
		externalId: `${name}-1`,
		conversation: { kind: "external", externalId: name, address: {} },
		input: { kind: "message", at: Date.now(), text: "I want a human" },
		message: { text: "I want a human", attachments: [] },
	});
	const wait = { timeout: 30_000, interval: 100 };
	const item = await vi.waitFor(async () => {
		const { items } = (await anna.get("/inbox?view=waiting")).body;
		if (!items[0]) throw new Error("nobody waits yet");
		return items[0];
	}, wait);
	await anna.post(`/handoffs/${item.id}/accept`);
	await anna.post(`/handoffs/${item.id}/say`, { id: name, text: "Hello" });
	const id = item.conversationId;
	const deliveryId = await vi.waitFor(async () => {
		const { body } = await anna.get(`/conversations/${id}`);
		const [unknown] = (body as unknown as Page).unknown;
		if (!unknown) throw new Error("nothing is unknown yet");
		return unknown.id;
	}, wait);
	return { id, deliveryId };
}

describe("a message of which nobody knows whether it arrived", () => {
	it("is sent again only when somebody who answers there wants it, once and logged", async () => {
		const { id, deliveryId } = await withUnknown("one");
		const path = `/conversations/${id}/deliveries/${deliveryId}/settle`;
		const live = await anna.listen();
		live.follow(id);
		await live.next("entries");

		expect((await boris.post(path, { settlement: "resend" })).status).toBe(403);
		expect((await anna.post(path, { settlement: "nonsense" })).status).toBe(
			400,
		);
		expect(sent).toHaveLength(1);
		doesAnswer = true;
		expect((await anna.post(path, { settlement: "resend" })).status).toBe(200);
		await live.next("deliveries", ({ unknown }) => unknown.length === 0);
		expect((await anna.post(path, { settlement: "resend" })).status).toBe(404);
		await expect.poll(() => sent).toHaveLength(2);
		expect(sent[1]).toBe(sent[0]);
		expect(await desk.store.desk.audit({ since: 0, limit: 10 })).toContainEqual(
			expect.objectContaining({
				action: "delivery.settle-unknown",
				subject: id,
				actor: expect.objectContaining({ name: "Anna" }),
			}),
		);
		live.close();
	});

	it("is not sent again when it is known to have arrived", async () => {
		const { id, deliveryId } = await withUnknown("two");
		const before = sent.length;
		await sonja.post(`/conversations/${id}/deliveries/${deliveryId}/settle`, {
			settlement: "arrived",
		});
		const { unknown } = (await anna.get(`/conversations/${id}`))
			.body as unknown as Page;
		expect(unknown).toEqual([]);
		expect(sent).toHaveLength(before);
	});

	it("belongs to its own conversation", async () => {
		const { deliveryId } = await withUnknown("three");
		await desk.waiting("elsewhere");
		const { status } = await sonja.post(
			`/conversations/elsewhere/deliveries/${deliveryId}/settle`,
			{ settlement: "arrived" },
		);
		expect(status).toBe(404);
	});
});

describe("an input that could not be processed", () => {
	it("is listed for supervisors, tried again or dropped, and logged", async () => {
		await desk.shopperSays("first", "poison one");
		await desk.shopperSays("second", "poison two");
		const dead = async () =>
			(
				(await sonja.get("/stuck")).body as unknown as {
					dead: readonly { readonly id: number; readonly text: string }[];
				}
			).dead;
		await expect.poll(dead, { timeout: 60_000 }).toHaveLength(2);
		const [newer, older] = await dead();
		expect([newer, older]).toMatchObject(
			["poison two", "poison one"].map((text) => ({
				text,
				reason: "TypeError",
				attempts: 3,
			})),
		);
		expect((await anna.get("/stuck")).status).toBe(403);
		for (const [path, status] of [
			[`/dead-letters/${newer?.id}/drop`, 200],
			[`/dead-letters/${newer?.id}/replay`, 404],
			[`/dead-letters/${older?.id}/replay`, 200],
		] as const)
			expect((await sonja.post(path)).status, path).toBe(status);
		const actions = (await desk.store.desk.audit({ since: 0, limit: 20 })).map(
			({ action }) => action,
		);
		expect(actions).toEqual(
			expect.arrayContaining(["dead-letter.replay", "dead-letter.drop"]),
		);
	});
});
