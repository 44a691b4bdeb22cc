import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@shopbell/store/testing/postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { LiveKnowledge } from "./knowledge/live-knowledge.js";
import {
	type Balancer,
	startBalancer,
} from "./server/testing/start-balancer.js";
import { openTalk } from "./shop/testing/open-talk.js";
import {
	type Bot,
	openSampleKnowledge,
	startBot,
} from "./shop/testing/start-bot.js";

const restarts = 20;
const rollingRestarts = 8;
const shoppers = 8;
const page = "https://shop.example.com";

let folder: string;
let bot: Bot;
let balancer: Balancer | undefined;
let port: number;
let knowledge: LiveKnowledge;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "restart-"));
	port = await freePort();
	knowledge = await openSampleKnowledge(folder);
	bot = await start();
});

afterEach(async () => {
	await bot.stop();
	knowledge.close();
	await balancer?.close();
	rmSync(folder, { recursive: true, force: true });
});

function start(): Promise<Bot> {
	return startBot(
		{ PORT: String(port), SHOP_KIND: "none", DRAIN_SECONDS: "0.2" },
		{ folder, knowledge },
	);
}

describe("a restart under load behind a balancer", () => {
	it("fails no acknowledgement and loses nothing that was acknowledged", {
		timeout: 300_000,
	}, async () => {
		balancer = await startBalancer([port]);
		await talkThrough(balancer, bot.origin, async () => {
			for (let n = 0; n < restarts; n += 1) {
				await pause(100);
				await bot.stop();
				bot = await start();
			}
		});
	});

	it("tells sockets that it goes away, and answers what is under way", async () => {
		const talk = await openTalk(bot.origin, bot.origin);
		const socket = new WebSocket(talk.streamUrl);
		await new Promise((resolve) => socket.once("open", resolve));
		const closed = new Promise<number>((resolve) =>
			socket.once("close", (code) => resolve(code)),
		);
		const last = talk.say("just in time");
		const stopped = bot.stop();
		expect(await closed).toBe(1001);
		expect(await last).toBe("acknowledged");
		await stopped;
		await expect(fetch(`${bot.origin}/health`)).rejects.toThrow();
		bot = await start();
		expect(await talk.said()).toEqual(["just in time"]);
	});
});

describe("two processes on one PostgreSQL, restarted in turn", () => {
	it("fail no acknowledgement and lose nothing that was acknowledged", {
		timeout: 300_000,
	}, async () => {
		const postgres = await startPostgres();
		const schema = postgres.schema();
		const ports = [await freePort(), await freePort()];
		const startOne = (at: number): Promise<Bot> =>
			startBot(
				{
					PORT: String(at),
					SHOP_KIND: "none",
					DATABASE_URL: postgres.url,
					DATABASE_SCHEMA: schema,
					DRAIN_SECONDS: "0.2",
					WIDGET_ORIGINS: page,
				},
				{ folder: join(folder, "many"), knowledge },
			);
		const bots = await Promise.all(ports.map(startOne));
		const between = await startBalancer(ports);
		try {
			await talkThrough(between, page, async () => {
				for (let n = 0; n < rollingRestarts; n += 1) {
					await pause(100);
					const turn = n % 2;
					await bots[turn]?.stop();
					bots[turn] = await startOne(ports[turn] ?? 0);
				}
			});
		} finally {
			await Promise.all(bots.map((each) => each.stop()));
			await between.close();
			await postgres.stop();
		}
	});
});

/** Shoppers write without a pause while something happens; nothing of it may show. */
async function talkThrough(
	{ origin, failures }: Balancer,
	from: string,
	happen: () => Promise<void>,
): Promise<void> {
	const talks = await Promise.all(
		Array.from({ length: shoppers }, () => openTalk(origin, from)),
	);
	let isOver = false;
	const failed: string[] = [];
	const talking = talks.map(async (talk, who) => {
		for (let n = 0; !isOver && failed.length < 20; n += 1) {
			const outcome = await talk.say(`${who}-${n}`);
			if (outcome !== "acknowledged") failed.push(`${who}-${n}: ${outcome}`);
			await pause(40 + Math.random() * 160);
		}
	});
	await happen();
	isOver = true;
	await Promise.all(talking);

	expect(failed).toEqual([]);
	const crossed = talks.reduce((sum, talk) => sum + talk.crossed(), 0);
	expect(crossed).toBeLessThan(4);
	expect(failures()).toBe(0);
	for (const talk of talks) {
		expect(await talk.said()).toEqual(talk.acknowledged);
		expect(talk.acknowledged.length).toBeGreaterThan(5);
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() =>
				resolve(typeof address === "object" ? (address?.port ?? 0) : 0),
			);
		});
	});
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
