import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../shop/testing/start-bot.js";
import { type HealthFacts, judgeHealth } from "./judge-health.js";

const minute = 60_000;

describe("health", () => {
	const well: HealthFacts = {
		phase: "ready",
		isWritable: true,
		isKnowledgeLoaded: true,
		loops: { inbox: { turnedAt: () => 10 * minute } },
		steadyNow: 10 * minute,
	};
	const stood = (minutes: number): HealthFacts["loops"] => ({
		inbox: { turnedAt: () => (10 - minutes) * minute },
		timers: { turnedAt: () => 10 * minute },
	});

	it("is well where everything is there and turns", () => {
		expect(judgeHealth(well)).toEqual({
			isReady: true,
			isAlive: true,
			reasons: [],
		});
	});

	it.each([
		[{ phase: "starting" }, "starting"],
		[{ phase: "draining" }, "draining"],
		[{ isWritable: false }, "store-not-writable"],
		[{ isKnowledgeLoaded: false }, "knowledge-missing"],
	] as const)(
		"takes no traffic, and needs no restart, with %j",
		(facts, code) => {
			expect(judgeHealth({ ...well, ...facts })).toEqual({
				isReady: false,
				isAlive: true,
				reasons: [{ code }],
			});
		},
	);

	it("names a loop that stands still, and asks for a restart when it does for minutes", () => {
		expect(judgeHealth({ ...well, loops: stood(1) }).isReady).toBe(true);
		expect(judgeHealth({ ...well, loops: stood(2) })).toEqual({
			isReady: false,
			isAlive: true,
			reasons: [{ code: "loop-stalled", loop: "inbox", seconds: 120 }],
		});
		expect(judgeHealth({ ...well, loops: stood(6) }).isAlive).toBe(false);
	});

	it("blames the database alone while that is away", () => {
		expect(
			judgeHealth({ ...well, isWritable: false, loops: stood(6) }),
		).toEqual({
			isReady: false,
			isAlive: true,
			reasons: [{ code: "store-not-writable" }],
		});
	});
});

describe("a running bot", () => {
	let bot: Bot;

	beforeAll(async () => {
		bot = await startBot();
	});

	afterAll(async () => {
		await bot?.stop();
	});

	it.each([
		["/health/live", "alive"],
		["/health/ready", "ready"],
		["/health", "ok"],
	])("is well at %s", async (path, status) => {
		const response = await fetch(bot.origin + path);
		expect([response.status, await response.json()]).toMatchObject([
			200,
			{ status, reasons: [] },
		]);
	});

	it("is not ready, with the reason, while it ends or cannot write", async () => {
		const stopping = bot.runtime.stop({ drainMs: 1500 });
		const draining = await fetch(`${bot.origin}/health/ready`);
		expect([draining.status, await draining.json()]).toEqual([
			503,
			{ status: "unavailable", reasons: [{ code: "draining" }] },
		]);
		expect((await fetch(`${bot.origin}/health/live`)).status).toBe(200);
		await bot.runtime.parts.store.close();
		await expect
			.poll(async () => (await fetch(`${bot.origin}/health`)).json())
			.toMatchObject({
				store: "unavailable",
				reasons: [{ code: "draining" }, { code: "store-not-writable" }],
			});
		await stopping;
	});
});
