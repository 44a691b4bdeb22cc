/** Epoch ms by the database's own clock, which is one for all processes. */
export const databaseNow =
	"(extract(epoch from statement_timestamp()) * 1000)::bigint";

/**
 * The clock of leases in a statement: the database's own, unless a parameter gives another one
 * (tests have a clock of their own).
 */
export function leaseNow(parameter: number): string {
	return `coalesce($${parameter}::bigint, ${databaseNow})`;
}

/** Whether nobody holds a lease of a kind (as SQL) on the conversation of a table's row. `$1`: `clock()`. */
export function isFree(table: string, kind: string): string {
	return `not exists (
		select 1 from leases
		where leases.conversation_id = ${table}.conversation_id and leases.kind = ${kind} and leases.until > ${leaseNow(1)})`;
}

/**
 * Takes the lease of a kind (as SQL) on the conversation of `oldest`, and answers its token; no row when
 * another one was quicker. `$1`: `clock()`, `$2`: for how many ms, `$3`: holder.
 */
export function takeLease(kind: string): string {
	return `
	insert into leases as held (conversation_id, kind, token, until, process_id)
	select conversation_id, ${kind}, 1, ${leaseNow(1)} + $2, $3 from oldest
	on conflict (conversation_id, kind) do update
	set token = held.token + 1, until = excluded.until, process_id = excluded.process_id
	where held.until <= ${leaseNow(1)}
	returning token`;
}

/** Gives up the lease of a kind and token (both as SQL) on the conversation `$1`; no row when it is another one's by now. */
export function freeLease(kind: string, token: string): string {
	return `
	update leases set until = 0 where conversation_id = $1 and kind = ${kind} and token = ${token} returning token`;
}

/** What every statement with leases is told. */
export interface LeaseContext {
	/** Holder of the leases that are taken. */
	readonly processId: string;
	/** Milliseconds of another clock, or null for the database's. */
	readonly clock: () => number | null;
}

/** Times a claim looks again after it met another one over the same conversation. */
export const maxMeetings = 8;
