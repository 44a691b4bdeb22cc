import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	startPostgres,
	type TestPostgres,
} from "@shopbell/store/testing/postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { signedOutCode } from "./desk/live-message.js";
import { DeskClient } from "./desk/testing/desk-client.js";
import type { LiveKnowledge } from "./knowledge/live-knowledge.js";
import {
	type Bot,
	type Chat,
	openSampleKnowledge,
	startBot,
} from "./shop/testing/start-bot.js";

// A server of a database, three processes, and passwords that are hashed slowly by design.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const password = "correct horse battery staple";
let folder: string;
let postgres: TestPostgres;
let knowledge: LiveKnowledge;
/** Shoppers are connected to one, people of the shop to the other, and neither of them answers. */
let shoppers: Bot;
let staff: Bot;
let worker: Bot;
let anna: DeskClient;
/** One-time passwords that the processes showed when they started. */
let shown: readonly (string | undefined)[];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "many-"));
	[postgres, knowledge] = await Promise.all([
		startPostgres(),
		openSampleKnowledge(folder),
	]);
	const schema = postgres.schema();
	const start = (role: string) =>
		startBot(
			{
				DATABASE_URL: postgres.url,
				DATABASE_SCHEMA: schema,
				ROLE: role,
				SHOP_KIND: "none",
				SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
			},
			{ folder: join(folder, role === "worker" ? "worker" : "web"), knowledge },
		);
	[shoppers, staff, worker] = await Promise.all([
		start("web"),
		start("web"),
		start("worker"),
	]);
	shown = [shoppers, staff, worker].map(
		({ runtime }) => runtime.accounts.firstUser?.password,
	);
	anna = await enter(staff);
});

afterAll(async () => {
	await Promise.all([shoppers, staff, worker].map((bot) => bot?.stop()));
	knowledge?.close();
	await postgres?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** The first administrator, who has replaced the one-time password. */
async function enter(bot: Bot): Promise<DeskClient> {
	const { firstUser } = bot.runtime.accounts;
	if (!firstUser) throw new Error("there is no first user");
	const client = new DeskClient(bot.origin);
	await client.signIn(firstUser.email, firstUser.password);
	await client.post("/change-password", {
		currentPassword: firstUser.password,
		newPassword: password,
		name: "Anna",
	});
	return client;
}

/** Waits until a person is wanted and has come. */
async function handedOff(chat: Chat): Promise<string> {
	await chat.say("I want to talk to a person");
	const item = await vi.waitFor(
		async () => {
			const { items } = (await anna.get("/inbox?view=waiting")).body;
			const found = items.find(
				({ conversationId }) => conversationId === chat.conversationId,
			);
			if (!found) throw new Error("nobody waits yet");
			return found;
		},
		{ timeout: 60_000, interval: 200 },
	);
	await anna.post(`/handoffs/${item.id}/accept`);
	return item.id;
}

describe("three processes on one PostgreSQL", () => {
	it("make one first user and show the same password", async () => {
		expect(shown[0]).toMatch(/^\w{4}-/);
		expect(new Set(shown).size).toBe(1);
		const { people } = (await anna.get("/people")).body as unknown as {
			people: readonly unknown[];
		};
		expect(people).toHaveLength(1);
	});

	it("answer a shopper of one process by another that serves nobody", async () => {
		const chat = await shoppers.chat();
		await chat.say("I want to talk to a person");
		await expect
			.poll(async () => (await chat.replies()).length)
			.toBeGreaterThan(0);
		const health = await fetch(`${worker.origin}/health`);
		expect(health.status).toBe(200);
		const served = await fetch(`${worker.origin}/webchat/token`, {
			method: "POST",
			headers: { origin: worker.origin },
		});
		expect(served.status).toBe(404);
	});

	it("carry messages, writing and reading between a shopper on one and an agent on another", async () => {
		const chat = await shoppers.chat();
		const live = await anna.listen();
		const id = chat.conversationId;
		const frames = await follow(chat);
		const handoffId = await handedOff(chat);
		await live.next("handoff", ({ handoff }) => handoff.id === handoffId);
		live.follow(id);
		await live.next("entries", ({ conversationId }) => conversationId === id);

		await anna.post(`/handoffs/${handoffId}/say`, {
			id: "first-answer",
			text: "Hello, this is Anna.",
		});
		await frames.next((text) => text.includes("Hello, this is Anna."));
		live.say({ kind: "typing", conversationId: id });
		await frames.next((text) => text.includes('"type":"typing"'));
		frames.send({ type: "typing" });
		await live.next("typing", ({ by }) => by === "shopper");
		await new Promise((resolve) => setTimeout(resolve, 400));
		frames.send({
			type: "event",
			name: "shopbell/read",
			value: { sequence: 1 },
		});
		await live.next("read", ({ by }) => by === "shopper");
		await chat.say("Thank you, Anna");
		await live.next("entries", ({ entries }) =>
			entries.some(
				({ content }) =>
					content.kind === "shopper" && content.text === "Thank you, Anna",
			),
		);
		live.close();
		frames.close();
	});

	it("cut off whoever is disabled, whatever process they are connected to", async () => {
		const { person, oneTimePassword } = (
			await anna.post("/people", {
				email: "boris@shop.example",
				name: "Boris",
				role: "agent",
			})
		).body as unknown as {
			person: { id: string };
			oneTimePassword: string;
		};
		const boris = new DeskClient(shoppers.origin);
		await boris.signIn("boris@shop.example", oneTimePassword);
		await boris.post("/change-password", {
			currentPassword: oneTimePassword,
			newPassword: `${password} 2`,
		});
		const live = await boris.listen();
		await anna.post(`/people/${person.id}/disable`);
		expect(await live.closed).toBe(signedOutCode);
		expect((await boris.get("/me")).status).toBe(401);
	});

	it("count wrong passwords together", async () => {
		const statuses: number[] = [];
		for (let n = 0; n < 7; n += 1) {
			const { origin } = n % 2 === 0 ? shoppers : staff;
			const { status } = await new DeskClient(origin).signIn(
				"nobody@shop.example",
				"wrong password",
			);
			statuses.push(status);
		}
		expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
	});

	it.skipIf(process.env.DATABASE_URL)(
		"acknowledge nothing while the database is away, and go on by themselves when it is back",
		async () => {
			const chat = await shoppers.chat();
			const acknowledged: string[] = [];
			const refused = new Set<number>();
			const live = await anna.listen();
			let isOver = false;
			const writing = (async () => {
				for (let n = 0; !isOver || acknowledged.length < 3; n += 1) {
					const status = await chat.post(`message ${n}`);
					if (status === 200) acknowledged.push(`message ${n}`);
					else refused.add(status);
					await new Promise((resolve) => setTimeout(resolve, 150));
				}
			})();
			await postgres.restart();
			await postgres.crash();
			isOver = true;
			await writing;
			// What the page has missed it asks for, on a new socket.
			expect(await live.closed).toBe(1012);
			expect([...refused].every((status) => status === 503)).toBe(true);
			await chat.say("I want to talk to a person");
			await chat.reads("");
			const said = await chat.said();
			for (const text of acknowledged) expect(said).toContain(text);
			expect(new Set(said).size).toBe(said.length);
			for (const { runtime } of [shoppers, staff, worker])
				await expect
					.poll(
						async () => (await fetch(`${runtime.origin}/health/ready`)).status,
						{ timeout: 60_000 },
					)
					.toBe(200);
		},
	);

	it("go on when one of them ends, and presence elsewhere stays", async () => {
		const live = await anna.listen();
		const store = worker.runtime.parts.store;
		const isThere = async () =>
			(await store.desk.agents()).some(
				({ name, lostAt }) => name === "Anna" && lostAt === null,
			);
		await expect.poll(isThere).toBe(true);
		await shoppers.stop();
		expect(await isThere()).toBe(true);
		const chat = await staff.chat();
		await chat.say("I want to talk to a person");
		await expect
			.poll(async () => (await chat.replies()).length)
			.toBeGreaterThan(0);
		live.close();
	});
});

/** What a chat's socket shows. */
async function follow(chat: Chat) {
	const socket = new WebSocket(chat.streamUrl);
	const seen: string[] = [];
	socket.on("message", (data) => seen.push(String(data)));
	await new Promise((resolve, reject) => {
		socket.once("open", resolve);
		socket.once("error", reject);
	});
	return {
		next: (fits: (text: string) => boolean) =>
			expect.poll(() => seen.some(fits), { timeout: 60_000 }).toBe(true),
		send: (sign: object) => socket.send(JSON.stringify(sign)),
		close: () => socket.terminate(),
	};
}
