import { planQueue, type QueueDecision } from "@shopbell/handoff";
import type { Store, StoredQueue } from "@shopbell/store";
import type { Log } from "../log/log.js";
import {
	type Leadership,
	soleLeadership,
} from "../processes/create-leadership.js";
import type { DeskRules } from "../shop/desk-rules.js";
import { toQueueSnapshot } from "../shop/to-queue-snapshot.js";
import { type Loop, runLoop } from "./run-loop.js";

/** What the queue's worker works with. */
export interface QueueWorkerOptions {
	readonly store: Pick<Store, "handoffs">;
	readonly rules: Pick<DeskRules, "opening" | "queue">;
	/** Epoch ms. */
	readonly now: () => number;
	readonly log: Log;
	/** Who plans; the others wait for their turn. Default this process. */
	readonly leadership?: Leadership;
}

/** Clock jumps and agents whose connection is lost are noticed after this long at most. */
const pollMs = 1000;

/** A process that does not lead asks for it this often. */
const idleMs = 3000;

/** Plans in a row after which the loop takes a breath, so that no mistake makes it spin. */
const maxInARow = 200;

/**
 * Runs the queue: looks at who waits and who is there, has it planned, and applies each decision for
 * itself. One process of many plans; should two do so for a moment, the version of each handoff lets
 * one decision through. Nothing is kept in memory: offers and rungs stand in the database with their
 * instants, so after a restart the ladder goes on where it stood.
 */
export function runQueue(options: QueueWorkerOptions): Loop {
	const { store, rules, now, log, leadership = soleLeadership } = options;
	let inARow = 0;
	return runLoop(
		async () => {
			if (!(await leadership.leads())) return idleMs;
			const at = now();
			const lost = await store.handoffs.requeueLost(at);
			for (const handoffId of lost)
				log.warn({ code: "desk.connection-lost", handoffId });
			const queue = await store.handoffs.queue(at);
			const plan = planQueue(
				toQueueSnapshot(queue, rules.opening(at)),
				rules.queue(),
				at,
			);
			let applied = 0;
			for (const decision of plan.decisions)
				if (await apply(decision, queue, at, options)) applied++;
			// What was applied changes what is due next.
			if (applied > 0 && ++inARow < maxInARow) return "busy";
			inARow = 0;
			return plan.nextAt === null
				? pollMs
				: Math.max(1, Math.min(pollMs, plan.nextAt - now()));
		},
		(error) =>
			log.error({
				code: "queue.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}

/** Whether it was applied: one that is stale is planned anew from what is there then. */
async function apply(
	decision: QueueDecision,
	{ versions }: StoredQueue,
	at: number,
	{ store, log }: QueueWorkerOptions,
): Promise<boolean> {
	switch (decision.kind) {
		case "call-reserves":
		case "dismiss-reserves":
			await store.handoffs.callReserves(decision, at);
			log.info({ code: `queue.${decision.kind}` });
			return true;
		default: {
			const version = versions.get(decision.handoffId);
			if (version === undefined) return false;
			return (await store.handoffs.apply(decision, version, at)) === "done";
		}
	}
}
