import type { Phase } from "../server/create-lifecycle.js";
import type { Loop } from "../work/run-loop.js";

/** Why a process is not well. */
export type HealthReason =
	| { readonly code: "starting" }
	/** It was told to end and finishes what it has. */
	| { readonly code: "draining" }
	| { readonly code: "store-not-writable" }
	| { readonly code: "knowledge-missing" }
	/** A loop has not ended a step for so many seconds, although the database answers. */
	| {
			readonly code: "loop-stalled";
			readonly loop: string;
			readonly seconds: number;
	  };

/** What a judgement is made from. */
export interface HealthFacts {
	readonly phase: Phase;
	readonly isWritable: boolean;
	readonly isKnowledgeLoaded: boolean;
	readonly loops: Readonly<Record<string, Pick<Loop, "turnedAt">>>;
	/** `performance.now()`. */
	readonly steadyNow: number;
}

/** What a balancer and whoever restarts processes go by. */
export interface Health {
	/** Send traffic. */
	readonly isReady: boolean;
	/** False: only a new start helps. */
	readonly isAlive: boolean;
	readonly reasons: readonly HealthReason[];
}

/** Without a step for this long a loop takes no part any more; each looks for work every few seconds. */
const stalledMs = 90_000;

/** A loop that has stood still for this long will not come back by itself. */
const lostMs = 300_000;

/** Judges by what is seen now; pure. While the database is away loops stand still for that reason, and no restart helps. */
export function judgeHealth(facts: HealthFacts): Health {
	const reasons: HealthReason[] = [];
	if (facts.phase !== "ready") reasons.push({ code: facts.phase });
	if (!facts.isWritable) reasons.push({ code: "store-not-writable" });
	if (!facts.isKnowledgeLoaded) reasons.push({ code: "knowledge-missing" });
	let isAlive = true;
	if (facts.isWritable && facts.phase !== "draining")
		for (const [loop, { turnedAt }] of Object.entries(facts.loops)) {
			const stoodMs = facts.steadyNow - turnedAt();
			if (stoodMs <= stalledMs) continue;
			if (stoodMs > lostMs) isAlive = false;
			reasons.push({
				code: "loop-stalled",
				loop,
				seconds: Math.round(stoodMs / 1000),
			});
		}
	return { isReady: reasons.length === 0, isAlive, reasons };
}
