import { defaultQueuePolicy } from "@shopbell/handoff";
import type { HandoffPart, HandoffProof } from "./handoff-part.js";
import { createChance } from "./queue/create-chance.js";
import { QueueWorld } from "./queue/queue-world.js";

/** How many handoffs are simulated, and from which seed; the same two, the same days. */
export interface SimulationOptions {
	readonly handoffs: number;
	readonly seed: number;
}

/** What a simulation showed. */
export interface SimulationResult {
	/** Handoffs that came and ended. */
	readonly runs: number;
	readonly broken: readonly string[];
	readonly figures: Readonly<Record<string, number>>;
}

/**
 * Simulates days of a shop on `planQueue` itself and looks at every decision: the position told is
 * true when it is told, nobody is overtaken within a class by somebody later whom the same agents
 * could take, nobody is forgotten, and of the ranges told 85 to 95 % hold.
 */
export function runQueueSimulation({
	handoffs,
	seed,
}: SimulationOptions): SimulationResult {
	const world = new QueueWorld(
		createChance(seed),
		defaultQueuePolicy,
		handoffs,
	);
	world.run();
	const figures = {
		...world.counts,
		...world.seen,
		...world.ledger.figures(),
	};
	const inside = figures["share inside the range"];
	return {
		runs: world.ended,
		broken: [
			...world.broken,
			...(world.ended === handoffs
				? []
				: [`${handoffs} came, ${world.ended} had an end`]),
			...(inside >= 0.85 && inside <= 0.95
				? []
				: [`${(100 * inside).toFixed(1)} % of waits ended in the range told`]),
		],
		figures,
	};
}

/** The simulation as a part of the proof: 100,000 handoffs, or 3,000 where seconds count. */
export const queueSimulationPart: HandoffPart = {
	name: "queue-simulation",
	run: ({ isFull, seed }): readonly HandoffProof[] => [
		{
			name: "queue-simulation",
			...runQueueSimulation({ handoffs: isFull ? 100_000 : 3000, seed }),
		},
	],
};
