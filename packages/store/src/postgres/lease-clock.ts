/**
 * The clock of leases in a statement: the database's own, which is one for all processes, unless a
 * parameter gives another one (tests have a clock of their own).
 */
export function leaseNow(parameter: number): string {
	return `coalesce($${parameter}::bigint, (extract(epoch from statement_timestamp()) * 1000)::bigint)`;
}

/** What every statement with leases is told. */
export interface LeaseContext {
	/** Holder of the leases that are taken. */
	readonly processId: string;
	/** Milliseconds of another clock, or null for the database's. */
	readonly clock: () => number | null;
}

/** Kinds of leases: one turn, one call and one delivery per target at a time, each per conversation. */
export type LeaseKind = "turn" | "call" | "out:channel" | "out:desk";

/** Times a claim looks again after it met another one over the same conversation. */
export const maxMeetings = 8;
