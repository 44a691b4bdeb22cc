import { describe, expect, it } from "vitest";
import { estimateFloor, estimateWait } from "./estimate-wait.js";
import { gammaQuantile } from "./gamma-quantile.js";

const minute = 60_000;
const now = 1_800_000_000_000;

/** So many accepts, the last just now, at intervals that take turns. */
const accepts = (count: number, ...intervals: readonly number[]) => {
	let at = now;
	return Array.from({ length: count }, (_, i) => {
		const accept = { at, waitedMs: 3 * minute };
		at -= intervals[i % intervals.length] ?? minute;
		return accept;
	});
};

describe("an estimate", () => {
	it("is the mean interval between accepts times the place, in a range", () => {
		const list = accepts(41, 30_000, 90_000);
		const first = estimateWait({ ahead: 0, accepts: list, now });
		const fourth = estimateWait({ ahead: 3, accepts: list, now });
		expect(first?.meanMs).toBeCloseTo(minute, -1);
		expect(fourth?.meanMs).toBeCloseTo(4 * minute, -1);
		for (const wait of [first, fourth]) {
			expect(wait?.fromMs).toBeLessThan(wait?.meanMs ?? 0);
			expect(wait?.toMs).toBeGreaterThan(wait?.meanMs ?? 0);
		}
	});

	it("is surer, by its length, the more accepts it waits for", () => {
		const list = accepts(41, 30_000, 90_000);
		const width = (ahead: number) => {
			const wait = estimateWait({ ahead, accepts: list, now });
			return wait ? (wait.toMs - wait.fromMs) / wait.meanMs : Number.NaN;
		};
		expect(width(9)).toBeLessThan(width(0));
	});

	it("is not known below twenty intervals of the last two hours", () => {
		expect(
			estimateWait({ ahead: 0, accepts: accepts(estimateFloor, minute), now }),
		).toBeNull();
		expect(
			estimateWait({
				ahead: 0,
				accepts: accepts(estimateFloor + 1, minute),
				now,
			}),
		).not.toBeNull();
		expect(
			estimateWait({ ahead: 0, accepts: accepts(90, 6.5 * minute), now }),
		).toBeNull();
	});

	it("of a handoff that is offered counts no idle time", () => {
		const idle = accepts(41, 2 * minute, 3 * minute).map(({ at }) => ({
			at,
			waitedMs: 8000,
		}));
		const wait = estimateWait({
			ahead: 0,
			accepts: idle,
			isOffered: true,
			now,
		});
		expect(wait?.meanMs).toBe(8000);
	});

	it("does not look at accepts that are still to come", () => {
		const list = accepts(41, minute);
		expect(
			estimateWait({ ahead: 0, accepts: list, now: now - 25 * minute }),
		).toBeNull();
	});
});

describe("a quantile of the gamma distribution", () => {
	// Chi-square with 10 degrees of freedom, as printed in tables: 5 % 3.940, 50 % 9.342, 95 % 18.307.
	it.each([
		[-1.6449, 3.94],
		[0, 9.342],
		[1.6449, 18.307],
	])("at %f is that of the tables", (z, expected) => {
		// In thousandths, because the quantile is rounded.
		const quantile = gammaQuantile(
			{ mean: 10_000, variance: 20 * 1_000_000 },
			z,
		);
		expect(Math.abs(quantile / 1000 / expected - 1)).toBeLessThan(0.01);
	});

	it("is never negative", () => {
		expect(gammaQuantile({ mean: 1000, variance: 4_000_000 }, -3)).toBe(0);
		expect(gammaQuantile({ mean: 0, variance: 0 }, 1)).toBe(0);
	});
});
