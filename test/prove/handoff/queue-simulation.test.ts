import { describe, expect, it } from "vitest";
import { runQueueSimulation } from "./queue-simulation.js";

describe("the queue of a simulated shop", () => {
	it("tells true positions, overtakes and forgets nobody and keeps nine of ten ranges", () => {
		const { runs, broken, figures } = runQueueSimulation({
			handoffs: 3000,
			seed: 1,
		});
		expect(broken).toEqual([]);
		expect(runs).toBe(3000);
		expect(figures["share inside the range"]).toBeGreaterThan(0.85);
		expect(figures["share inside the range"]).toBeLessThan(0.95);
		expect(figures.calls).toBeGreaterThan(0);
	});

	it("is the same for the same seed", () => {
		const options = { handoffs: 300, seed: 7 };
		const { figures } = runQueueSimulation(options);
		expect(runQueueSimulation(options).figures).toEqual(figures);
	});
});
