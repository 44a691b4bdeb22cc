import type { Board, BoardDay } from "./board.js";

/** The instants of one handoff, epoch ms. */
export interface HandoffInstants {
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	readonly status:
		| "waiting"
		| "accepted"
		| "released"
		| "resolved"
		| "withdrawn"
		| "fallen-back"
		| "expired";
}

/**
 * What became of the handoffs asked for since `from`. Whoever left within the promised time counts
 * neither for nor against the service level; whoever has waited longer than it already counts
 * against, so that the figure does not look best while nobody answers.
 */
export function summarizeDay(
	handoffs: readonly HandoffInstants[],
	{
		from,
		now,
		target,
	}: {
		readonly from: number;
		readonly now: number;
		readonly target: Board["target"];
	},
): Omit<BoardDay, "kept"> {
	const all = handoffs.filter(({ requestedAt }) => requestedAt >= from);
	const accepted = all.filter(({ acceptedAt }) => acceptedAt !== null);
	const never = all.filter(({ acceptedAt }) => acceptedAt === null);
	const inTime = accepted.filter(
		({ requestedAt, acceptedAt }) =>
			(acceptedAt ?? now) - requestedAt <= target.withinMs,
	).length;
	const tooLate = never.filter(
		({ requestedAt, closedAt }) =>
			(closedAt ?? now) - requestedAt > target.withinMs,
	).length;
	const judged = accepted.length + tooLate;
	const handled = accepted.flatMap(({ acceptedAt, closedAt }) =>
		acceptedAt === null || closedAt === null ? [] : [closedAt - acceptedAt],
	);
	return {
		from,
		arrivals: all.length,
		accepted: accepted.length,
		abandoned: never.filter(({ status }) => status === "withdrawn").length,
		fellBack: never.filter(
			({ status }) => status === "fallen-back" || status === "expired",
		).length,
		serviceLevel: judged === 0 ? null : inTime / judged,
		meanHandleMs:
			handled.length === 0
				? null
				: handled.reduce((sum, ms) => sum + ms, 0) / handled.length,
	};
}
