import { describe, expect, it } from "vitest";
import { requiredAgents } from "./required-agents.js";

const level = (share: number, seconds: number) => ({
	share,
	withinMs: seconds * 1000,
});

describe("agents required", () => {
	// Worked examples of textbooks on call centres: 100 calls in half an hour of 3 minutes each are
	// 10 erlangs, of which 14 agents answer 88.8 % within 20 s and 13 agents 79.6 %.
	it("match the worked example of 10 erlangs", () => {
		const load = { arrivalsPerHour: 200, handleMs: 180_000 };
		expect(requiredAgents({ ...load, serviceLevel: level(0.8, 20) })).toBe(14);
		expect(requiredAgents({ ...load, serviceLevel: level(0.79, 20) })).toBe(13);
	});

	it("are none without arrivals, and one for a trickle", () => {
		const one = { handleMs: 480_000, serviceLevel: level(0.8, 60) };
		expect(requiredAgents({ arrivalsPerHour: 0, ...one })).toBe(0);
		expect(requiredAgents({ arrivalsPerHour: 0.5, ...one })).toBe(1);
	});

	it("grow with the load, and more slowly than it", () => {
		const at = (arrivalsPerHour: number) =>
			requiredAgents({
				arrivalsPerHour,
				handleMs: 480_000,
				serviceLevel: level(0.8, 60),
			});
		const small = at(30);
		const large = at(300);
		expect(large).toBeGreaterThan(small);
		expect(large).toBeLessThan(10 * small);
	});

	it("are a number even where everybody is to be answered at once", () => {
		expect(
			requiredAgents({
				arrivalsPerHour: 60,
				handleMs: 480_000,
				serviceLevel: level(1, 0),
			}),
		).toBeGreaterThan(8);
	});
});
