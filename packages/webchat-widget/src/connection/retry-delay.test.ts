import { describe, expect, it } from "vitest";
import { pollDelayMs, retryDelayMs } from "./retry-delay.js";

describe("the wait before another attempt", () => {
	it("doubles up to half a minute", () => {
		expect([1, 2, 3, 4, 5, 6, 50].map((n) => retryDelayMs(n, 1))).toEqual([
			1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
		]);
	});

	it("is spread by chance over its upper half", () => {
		expect(retryDelayMs(4, 0)).toBe(4000);
		expect(retryDelayMs(4, 0.5)).toBe(6000);
	});

	it("is never shorter than half a second", () => {
		expect(retryDelayMs(1, 0)).toBe(500);
	});

	it("is what the server asks for, within five minutes", () => {
		expect(retryDelayMs(1, 0, 7000)).toBe(7000);
		expect(retryDelayMs(1, 0.5, 7000)).toBe(7500);
		expect(retryDelayMs(1, 0, 9_000_000)).toBe(300_000);
	});
});

describe("the wait between two reads", () => {
	it("is short while somebody looks and something happens", () => {
		const delays = [
			pollDelayMs({ quietMs: 0, isLookedAt: true }),
			pollDelayMs({ quietMs: 90_000, isLookedAt: true }),
			pollDelayMs({ quietMs: 0, isLookedAt: false }),
		];
		expect(delays).toEqual([...delays].sort((a, b) => a - b));
	});
});
