import type { QueryResult } from "kysely";

/** A value of SQLite's. */
export type Bindable = string | number | null;

/** Runs statements at once, on the thread and connection of the database itself. */
export interface DirectRun {
	run(text: string, values: readonly Bindable[]): QueryResult<unknown>;
	/** The same for at most one row, which costs half as much. */
	find(text: string, values: readonly Bindable[]): unknown;
}

const finders = new WeakMap<object, () => DirectRun | undefined>();

/**
 * Lets a handle of the query builder run statements directly whenever `find` answers how: the builder
 * costs twice what running a small statement does. For a handle that holds the connection that is
 * always; for others only while nobody holds it, since a read would see half of a transaction, or
 * stand still for a flush to disk.
 */
export function allowDirect(
	handle: object,
	find: () => DirectRun | undefined,
): void {
	finders.set(handle, find);
}

/** From now on the handle waits its turn like any other. */
export function forbidDirect(handle: object): void {
	finders.delete(handle);
}

/** How to run a statement at once by this handle; undefined when it has to wait, or is not SQLite's. */
export function findDirect(handle: object): DirectRun | undefined {
	return finders.get(handle)?.();
}
