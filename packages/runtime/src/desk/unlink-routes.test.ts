import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { DeskClient } from "./testing/desk-client.js";
import { deskKnowledge } from "./testing/desk-knowledge.js";
import { startDesk, type TestDesk } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const wait = { timeout: 30_000, interval: 50 };

let desk: TestDesk;
let anna: DeskClient;

beforeAll(async () => {
	desk = await startDesk({ knowledge: deskKnowledge });
	anna = await desk.person("Anna");
});

afterAll(() => desk.close());

async function arrives(name: string, text: string): Promise<string> {
	const receipt = await desk.store.receive({
		channel: "telegram",
		account: "1",
		externalId: `${name}|${text}`,
		conversation: { kind: "external", externalId: name, address: {} },
		input: { kind: "message", at: Date.now(), text },
		message: { text, attachments: [] },
	});
	if (receipt.kind === "unknown-conversation") throw new Error(name);
	return receipt.conversationId;
}

it("an agent sees what is linked, and parts it; both sides hear of it and it is logged", async () => {
	const { store } = desk;
	const other = await arrives("other", "hello");
	const id = await arrives("shopper", "hello");
	await store.links.open({
		id: "l1",
		fromId: other,
		toId: id,
		customerId: null,
	});
	await store.links.confirm("l1", id);
	await arrives("shopper", "I want a human");
	await expect
		.poll(async () => (await store.handoffs.latest(id))?.pack.linked, wait)
		.toMatchObject([{ conversationId: other, channel: "telegram" }]);
	const read = () => anna.get(`/conversations/${id}`);
	expect((await read()).body.history).toMatchObject([
		{ conversationId: other, channel: "telegram", isLinked: true },
	]);
	const parted = await anna.post(`/conversations/${id}/unlink`, {});
	expect(parted).toMatchObject({ status: 200, body: { ended: 1 } });
	expect((await read()).body.history).toEqual([]);
	for (const conversationId of [id, other])
		await expect
			.poll(
				async () => JSON.stringify(await store.transcript(conversationId)),
				wait,
			)
			.toContain("no longer connected");
	expect(
		(await anna.post(`/conversations/${id}/unlink`, {})).body,
	).toMatchObject({ ended: 0 });
	const logged = await store.desk.audit({ since: 0, limit: 100 });
	expect(
		logged.filter(({ action }) => action === "conversation.unlink"),
	).toMatchObject([{ subject: id, detail: { links: ["l1"] } }]);
});

it("nobody unlinks what he may not read", async () => {
	expect((await anna.post("/conversations/none/unlink", {})).status).toBe(404);
});
