import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { LiveKnowledge } from "./knowledge/live-knowledge.js";
import {
	type Balancer,
	startBalancer,
} from "./server/testing/start-balancer.js";
import {
	type Bot,
	openSampleKnowledge,
	startBot,
} from "./shop/testing/start-bot.js";

const restarts = 20;
const shoppers = 8;

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
		const { origin } = balancer;
		const talks = await Promise.all(
			Array.from({ length: shoppers }, () => openTalk(origin, bot.origin)),
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
		for (let n = 0; n < restarts; n += 1) {
			await pause(100);
			await bot.stop();
			bot = await start();
		}
		isOver = true;
		await Promise.all(talking);

		expect(failed).toEqual([]);
		expect(balancer.failures()).toBe(0);
		for (const talk of talks) {
			const said = await talk.said();
			expect(said).toEqual(talk.acknowledged);
			expect(said.length).toBeGreaterThan(restarts / 2);
		}
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

interface Talk {
	readonly streamUrl: string;
	readonly acknowledged: readonly string[];
	/** Posts once, and again where it was asked to be slower; answers `acknowledged` or what went wrong. */
	say(text: string): Promise<string>;
	said(): Promise<readonly string[]>;
}

/** @param page Origin of the page that the chat stands in. */
async function openTalk(origin: string, page: string): Promise<Talk> {
	const granted = (await (
		await fetch(`${origin}/webchat/token`, {
			method: "POST",
			headers: { origin: page },
		})
	).json()) as { token: string; conversationId: string };
	const headers = {
		origin: page,
		authorization: `Bearer ${granted.token}`,
		"content-type": "application/json",
	};
	const started = (await (
		await fetch(`${origin}/v3/directline/conversations`, {
			method: "POST",
			headers,
		})
	).json()) as { streamUrl: string };
	const url = `${origin}/v3/directline/conversations/${granted.conversationId}/activities`;
	const acknowledged: string[] = [];
	return {
		streamUrl: started.streamUrl,
		acknowledged,
		async say(text) {
			for (;;) {
				try {
					const response = await fetch(url, {
						method: "POST",
						headers,
						body: JSON.stringify({
							type: "message",
							text,
							channelData: { clientActivityID: text },
						}),
					});
					const answer = await response.text();
					if (response.ok) {
						acknowledged.push(text);
						return "acknowledged";
					}
					// Sent away at the door, with the time to come back: this machine is busy.
					const isAskedToWait =
						response.status === 429 || answer.includes("overloaded");
					if (!isAskedToWait) return String(response.status);
				} catch (error) {
					return String((error as Error).cause ?? error);
				}
				await pause(500);
			}
		},
		async said() {
			const said: string[] = [];
			for (let watermark = ""; ; ) {
				const page = (await (
					await fetch(`${url}?watermark=${watermark}`, { headers })
				).json()) as {
					activities: readonly { from: { role?: string }; text?: string }[];
					watermark: string;
				};
				if (page.activities.length === 0) return said;
				for (const { from, text } of page.activities)
					if (from.role !== "bot" && text !== undefined) said.push(text);
				watermark = page.watermark;
			}
		},
	};
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
