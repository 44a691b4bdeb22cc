import { afterEach, describe, expect, it } from "vitest";
import {
	createDataDir,
	removeDataDir,
	type ShopProcess,
	startShop,
} from "../e2e/shop-process.js";
import { DirectLineClient } from "./direct-line-client.js";

/** Conversations that go on while the server is being killed. */
const conversations = 50;
const questionsEach = 6;
const kills = 3;

/** Questions whose article is known, so that "answered" can be counted. */
const questions = [
	"where is my parcel",
	"how do I return something",
	"how can I pay",
	"I forgot my password",
	"which size should I take",
	"do you have a shop in town",
];

// Without a shop each question has one answer, an article, so that replies can be counted.
const env = { SHOP_KIND: "none" };

let shop: ShopProcess | undefined;
const dataDir = createDataDir();

afterEach(async () => {
	await shop?.kill();
	removeDataDir(dataDir);
});

describe("kill -9 at random moments", () => {
	it("loses no acknowledged message and answers each exactly once", {
		timeout: 600_000,
	}, async () => {
		shop = await startShop({ dataDir, env });
		let origin = shop.origin;
		const port = Number(new URL(origin).port);
		const clients = await Promise.all(
			Array.from({ length: conversations }, () =>
				DirectLineClient.open(origin),
			),
		);
		const acknowledged = new Map<string, Set<string>>();
		let isOver = false;

		const talking = clients.map(async (client, index) => {
			const sure = new Set<string>();
			acknowledged.set(client.conversationId, sure);
			for (let n = 0; n < questionsEach; n += 1) {
				const id = `${index}-${n}`;
				const text = questions[(index + n) % questions.length] ?? "";
				// A client repeats what was not acknowledged, under the same id, until it is.
				while (!(await client.send(text, id)))
					await pause(50 + Math.random() * 100);
				sure.add(id);
				await pause(Math.random() * 400);
			}
		});
		const done = Promise.all(talking).then(() => {
			isOver = true;
		});

		for (let n = 0; n < kills && !isOver; n += 1) {
			await pause(150 + Math.random() * 500);
			await shop.kill();
			shop = await startShop({ dataDir, port, env });
			origin = shop.origin;
		}
		await done;

		for (const client of clients) {
			const sure = acknowledged.get(client.conversationId) ?? new Set();
			const activities = await settle(client, questionsEach);
			const own = activities.flatMap(({ channelData, from }) =>
				from.role !== "bot" && channelData?.clientActivityID
					? [channelData.clientActivityID]
					: [],
			);
			expect(new Set(own).size, "no message twice").toBe(own.length);
			expect(sure.size).toBe(questionsEach);
			for (const id of sure)
				expect(own, "no acknowledged message lost").toContain(id);
			const replies = activities.filter(
				({ from, type }) => from.role === "bot" && type === "message",
			);
			expect(replies, "one reply for each message").toHaveLength(questionsEach);
		}
	});
});

/** Waits until the transcript has the replies that are due and stays that way. */
async function settle(client: DirectLineClient, replies: number) {
	const deadline = Date.now() + 30_000;
	for (;;) {
		const activities = await client.transcript();
		const count = activities.filter(
			({ from, type }) => from.role === "bot" && type === "message",
		).length;
		if (count >= replies || Date.now() > deadline) {
			await pause(300);
			return client.transcript();
		}
		await pause(100);
	}
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
