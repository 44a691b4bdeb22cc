import { afterEach, describe, expect, it } from "vitest";
import type { Loop } from "./run-loop.js";
import { runPool } from "./run-pool.js";

let pool: Loop | undefined;

afterEach(async () => pool?.stop());

describe("a pool of workers", () => {
	it("works off a backlog side by side, never more at once than its size", async () => {
		let left = 40;
		let atOnce = 0;
		let most = 0;
		pool = runPool({
			size: 4,
			onError: () => {},
			step: async () => {
				if (left === 0) return "idle";
				left -= 1;
				most = Math.max(most, ++atOnce);
				await new Promise((resolve) => setImmediate(resolve));
				atOnce -= 1;
				return "busy";
			},
		});
		await expect.poll(() => left).toBe(0);
		expect(most).toBe(4);
	});

	it("looks twice for one message, however large it is", async () => {
		let looks = 0;
		let waiting = 0;
		pool = runPool({
			size: 8,
			onError: () => {},
			step: async () => {
				looks += 1;
				if (waiting === 0) return "idle";
				waiting -= 1;
				return "busy";
			},
		});
		await expect.poll(() => looks).toBe(1);
		waiting = 1;
		pool.wake();
		await expect.poll(() => waiting).toBe(0);
		await new Promise((resolve) => setImmediate(resolve));
		expect(looks).toBe(3);
	});

	it("misses nothing that comes while everybody is at work", async () => {
		let waiting = 1;
		let done = 0;
		let finish: (() => void) | undefined;
		pool = runPool({
			size: 1,
			onError: () => {},
			step: async () => {
				if (waiting === 0) return "idle";
				waiting -= 1;
				if (done === 0)
					await new Promise<void>((resolve) => {
						finish = resolve;
					});
				done += 1;
				return "busy";
			},
		});
		await expect.poll(() => finish).toBeDefined();
		waiting = 1;
		pool.wake();
		finish?.();
		await expect.poll(() => done).toBe(2);
	});

	it("finds what nobody told of, and goes on after failures without a word", async () => {
		let isAway = true;
		let waiting = 1;
		let failures = 0;
		pool = runPool({
			size: 2,
			onError: () => {
				failures += 1;
			},
			step: async () => {
				if (isAway) throw new Error("away");
				if (waiting === 0) return "idle";
				waiting -= 1;
				return "busy";
			},
		});
		await expect.poll(() => failures).toBeGreaterThan(1);
		pool.wake();
		isAway = false;
		await expect.poll(() => waiting).toBe(0);
		waiting = 1;
		await expect.poll(() => waiting).toBe(0);
	});

	it("rests while it fails instead of storming what is away", async () => {
		let failures = 0;
		pool = runPool({
			size: 4,
			onError: () => {
				failures += 1;
				pool?.wake();
			},
			step: async () => {
				throw new Error("away");
			},
		});
		await expect.poll(() => failures).toBe(1);
		for (let n = 0; n < 100; n += 1) {
			pool.wake();
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(failures).toBeLessThan(5);
	});

	it("ends once what is under way has ended, and begins nothing new", async () => {
		let finish: (() => void) | undefined;
		let steps = 0;
		const ending = runPool({
			size: 2,
			onError: () => {},
			step: async () => {
				steps += 1;
				await new Promise<void>((resolve) => {
					finish = resolve;
				});
				return "busy";
			},
		});
		let isEnded = false;
		const ended = ending.stop().then(() => {
			isEnded = true;
		});
		ending.wake();
		await new Promise((resolve) => setImmediate(resolve));
		expect(isEnded).toBe(false);
		finish?.();
		await ended;
		expect(steps).toBe(1);
	});
});
