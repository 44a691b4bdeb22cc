import type { Accept } from "../wait/accept.js";
import { type EstimatedWait, estimateWait } from "../wait/estimate-wait.js";
import type { WaitRange } from "../wait/wait-notice.js";
import { type AgentSet, type Seating, startOf } from "./create-seating.js";
import type { Reach } from "./is-fit.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { Waiting } from "./waiting.js";

/** A part of the ladder: who may be asked, since when (ms since 1970), and how many of their accepts come first. */
interface Stretch {
	readonly takers: AgentSet;
	readonly from: number;
	readonly ahead: number;
}

/**
 * Estimates for the handoffs of a queue that is in order. An estimate counts accepts of those who
 * may be asked now; where it would outlast this part of the ladder, of those who may be asked
 * then. It ends where the ladder falls back.
 */
export function createWaitEstimates(
	queue: readonly Waiting[],
	accepts: readonly Accept[],
	seating: Seating,
	policy: QueuePolicy,
): (waiting: Waiting, now: number) => WaitRange | null {
	const stretches = toStretches(queue, seating, policy);
	const estimate = createPoolEstimates(accepts, seating);
	return (waiting, now) => {
		const leftMs = Math.max(
			policy.offerMs,
			startOf(waiting) + policy.fallBackAfterMs + policy.offerMs - now,
		);
		let found: EstimatedWait | null = null;
		for (const { takers, ahead, from } of stretches.get(waiting) ?? []) {
			if (found && found.meanMs <= from - now) break;
			found = estimate(takers, ahead, waiting.offer !== null, now) ?? found;
		}
		return (
			found && {
				fromMs: Math.min(found.fromMs, leftMs),
				toMs: Math.min(found.toMs, leftMs),
			}
		);
	};
}

function toStretches(
	queue: readonly Waiting[],
	seating: Seating,
	policy: QueuePolicy,
): ReadonlyMap<Waiting, readonly Stretch[]> {
	const sets = new Map<AgentSet, { count: number; readonly size: number }>();
	const add = (takers: AgentSet) => {
		const found = sets.get(takers);
		if (found) found.count++;
		else if (takers !== 0n)
			sets.set(takers, { count: 1, size: sizeOf(takers) });
	};
	for (const waiting of queue)
		if (waiting.offer) add(seating.takersOf(waiting));
	// Whoever is ahead and may be taken by others too counts by the share of agents both wait for.
	const aheadOf = (takers: AgentSet) => {
		let ahead = 0;
		for (const [set, { count, size }] of sets) {
			const both = set & takers;
			if (both !== 0n)
				ahead += both === set ? count : (count * sizeOf(both)) / size;
		}
		return ahead;
	};
	return new Map(
		queue.map((waiting) => {
			const takers = seating.takersOf(waiting);
			if (waiting.offer) return [waiting, [{ takers, from: 0, ahead: 0 }]];
			const list = reachesFrom(waiting, seating, policy).map(
				({ reach, from }) => {
					const fit = seating.fitFor(waiting, reach);
					return { takers: fit, from, ahead: aheadOf(fit) };
				},
			);
			add(takers);
			return [waiting, list];
		}),
	);
}

/** The reach of a handoff and the wider ones to come, with the instant each begins. */
function reachesFrom(
	waiting: Waiting,
	seating: Seating,
	policy: QueuePolicy,
): readonly { readonly reach: Reach; readonly from: number }[] {
	const widerAt =
		waiting.rung === "wider"
			? waiting.rungSince
			: startOf(waiting) + policy.widerAfterMs;
	const all = [
		{ reach: "skills", from: 0 },
		{ reach: "language", from: widerAt },
		{ reach: "anyone", from: widerAt + policy.anyoneAfterMs },
	] as const;
	const now = seating.reachOf(waiting);
	return all.slice(all.findIndex(({ reach }) => reach === now));
}

/** Estimates by agents, accepts ahead and instant, each made once. */
function createPoolEstimates(accepts: readonly Accept[], seating: Seating) {
	// Sorted once, so that each estimate finds its accepts in order.
	const newestFirst = [...accepts].sort((a, b) => b.at - a.at);
	const pools = new Map<AgentSet, readonly Accept[]>();
	const known = new Map<string, EstimatedWait | null>();
	const poolOf = (takers: AgentSet) => {
		const found = pools.get(takers);
		if (found) return found;
		const pool = newestFirst.filter(
			({ agentId }) =>
				agentId === undefined || (seating.bitOf(agentId) & takers) !== 0n,
		);
		pools.set(takers, pool);
		return pool;
	};
	return (
		takers: AgentSet,
		ahead: number,
		isOffered: boolean,
		now: number,
	): EstimatedWait | null => {
		if (takers === 0n) return null;
		const key = `${takers}/${ahead}/${isOffered}/${now}`;
		const found = known.get(key);
		if (found !== undefined) return found;
		const wait = estimateWait({
			ahead,
			accepts: poolOf(takers),
			isOffered,
			now,
		});
		known.set(key, wait);
		return wait;
	};
}

/** Number of agents in a set, 32 at a time. */
function sizeOf(set: AgentSet): number {
	let size = 0;
	for (let left = set; left !== 0n; left >>= 32n)
		size += countBits(Number(left & 0xffff_ffffn));
	return size;
}

/** Ones in 32 bits, added up in pairs, fours and bytes. */
function countBits(bits: number): number {
	const pairs = bits - ((bits >>> 1) & 0x5555_5555);
	const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
	return (((fours + (fours >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}
