import { CompiledQuery, type Kysely } from "kysely";
import type { Transactions, Work } from "../commit/transactions.js";
import {
	allowDirect,
	type DirectRun,
	forbidDirect,
} from "../database/direct-run.js";
import type { Tables } from "../database/tables.js";
import type { StoreChange } from "../port/store.js";
import { StoreError } from "../store-error.js";
import { createStatement } from "./statement.js";

interface Waiting {
	readonly work: Work<unknown>;
	readonly resolve: (value: never) => void;
	readonly reject: (error: unknown) => void;
	readonly ended: ((value: never | undefined) => void) | undefined;
}

const begin = createStatement("begin immediate");
const rollback = createStatement("rollback");
const savepoint = createStatement("savepoint work");
const release = createStatement("release work");
const rollbackToSavepoint = createStatement("rollback to work");

/** Not run directly: the driver ends a commit on a thread of its own. */
const commit = CompiledQuery.raw("commit");

/** Most pieces of work that share one commit. */
const maxGroup = 64;

/**
 * Runs pieces of work in shared transactions: whatever waits when a commit ends goes into
 * the next one, so that one flush to disk serves many. A piece that fails is undone alone.
 */
export class GroupCommit implements Transactions {
	private waiting: Waiting[] = [];
	private isRunning = false;
	private begunAt = 0;

	constructor(
		private readonly db: Kysely<Tables>,
		private readonly direct: DirectRun,
		private readonly onChange: (change: StoreChange) => void,
		/** Milliseconds that only go forward. */
		private readonly steadyNow: () => number,
	) {}

	/** How long the pieces of the group under way have been at work, ms. */
	groupMs(): number {
		return this.steadyNow() - this.begunAt;
	}

	/**
	 * Resolves with the work's result once it is on disk. `ended` hears of it before anybody else,
	 * listeners included: of the result, or of nothing where nothing was written.
	 */
	run<T>(work: Work<T>, ended?: (value: T | undefined) => void): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			this.waiting.push({
				work,
				resolve: resolve as (value: never) => void,
				reject,
				ended,
			});
			if (!this.isRunning) {
				this.isRunning = true;
				// A turn of the event loop lets requests that arrived together share the commit.
				setImmediate(() => void this.drain());
			}
		});
	}

	private async drain(): Promise<void> {
		while (this.waiting.length > 0) {
			const group = this.waiting.splice(0, maxGroup);
			await this.commit(group);
			// The driver is synchronous: without a turn of the event loop a row of commits, each
			// begun by the one before it, would keep new requests from being read.
			await new Promise((resolve) => setImmediate(resolve));
		}
		this.isRunning = false;
	}

	private async commit(group: readonly Waiting[]): Promise<void> {
		const changes: StoreChange[] = [];
		const settle: (() => void)[] = [];
		this.begunAt = this.steadyNow();
		try {
			await this.db.connection().execute(async (trx) => {
				allowDirect(trx, () => this.direct);
				try {
					await begin(trx);
					try {
						for (const item of group)
							settle.push(
								await attempt(trx, item, changes, group.length === 1),
							);
						await trx.executeQuery(commit);
					} catch (error) {
						await rollback(trx).catch(() => undefined);
						throw error;
					}
				} finally {
					forbidDirect(trx);
				}
			});
		} catch (cause) {
			const error = toStoreError(cause);
			for (const { reject, ended } of group) {
				ended?.(undefined);
				reject(error);
			}
			return;
		}
		for (const done of settle) done();
		for (const change of changes) this.onChange(change);
	}
}

async function attempt(
	trx: Kysely<Tables>,
	item: Waiting,
	changes: StoreChange[],
	isAlone: boolean,
): Promise<() => void> {
	if (isAlone) {
		const value = await item.work(trx, (change) => changes.push(change));
		return () => succeed(item, value);
	}
	const own: StoreChange[] = [];
	await savepoint(trx);
	try {
		const value = await item.work(trx, (change) => own.push(change));
		await release(trx);
		changes.push(...own);
		return () => succeed(item, value);
	} catch (cause) {
		await rollbackToSavepoint(trx);
		await release(trx);
		const error = toStoreError(cause);
		return () => {
			item.ended?.(undefined);
			item.reject(error);
		};
	}
}

function succeed({ ended, resolve }: Waiting, value: unknown): void {
	ended?.(value as never);
	resolve(value as never);
}

function toStoreError(cause: unknown): unknown {
	if (cause instanceof StoreError) return cause;
	const code = (cause as { code?: unknown }).code;
	if (typeof code === "string" && code.startsWith("SQLITE_")) {
		return new StoreError(
			"store.unavailable",
			"The database cannot be written now.",
			"Check free disk space and the state of the disk.",
			{
				cause,
			},
		);
	}
	return cause;
}
