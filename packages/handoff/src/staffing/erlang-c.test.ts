import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangC } from "./erlang-c.js";

describe("the probability to wait", () => {
	// Agents, erlangs, probability: published tables of Erlang's second formula.
	it.each([
		[1, 0.5, 0.5],
		[2, 1, 0.3333],
		[5, 4, 0.5541],
		[10, 8, 0.4092],
		[11, 10, 0.6821],
		[14, 10, 0.1741],
	])("of %i agents at %f erlangs is %f", (agents, erlangs, waits) => {
		expect(erlangC(agents, erlangs)).toBeCloseTo(waits, 3);
	});

	it("is 0 without a load and 1 where the load is not below the agents", () => {
		expect(erlangC(3, 0)).toBe(0);
		expect(erlangC(3, 3)).toBe(1);
		expect(erlangC(0, 1)).toBe(1);
	});

	it("is a probability that falls with each agent, at any load", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2000 }),
				fc.double({ min: 0.01, max: 2000, noNaN: true }),
				(agents, erlangs) => {
					const waits = erlangC(agents, erlangs);
					expect(waits).toBeGreaterThanOrEqual(0);
					expect(waits).toBeLessThanOrEqual(1);
					expect(erlangC(agents + 1, erlangs)).toBeLessThanOrEqual(waits);
				},
			),
		);
	});
});
