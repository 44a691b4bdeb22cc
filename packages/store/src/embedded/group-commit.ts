import { CompiledQuery, type Kysely } from "kysely";
import type { Transactions, Work } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import type { StoreChange } from "../port/store.js";
import { StoreError } from "../store-error.js";

interface Waiting {
	readonly work: Work<unknown>;
	readonly resolve: (value: never) => void;
	readonly reject: (error: unknown) => void;
}

/** Written once; building a query costs more than such a statement. */
const statements = {
	begin: CompiledQuery.raw("begin immediate"),
	commit: CompiledQuery.raw("commit"),
	rollback: CompiledQuery.raw("rollback"),
	savepoint: CompiledQuery.raw("savepoint work"),
	release: CompiledQuery.raw("release work"),
	rollbackToSavepoint: CompiledQuery.raw("rollback to work"),
} as const;

/** Most pieces of work that share one commit. */
const maxGroup = 64;

/**
 * Runs pieces of work in shared transactions: whatever waits when a commit ends goes into
 * the next one, so that one flush to disk serves many. A piece that fails is undone alone.
 */
export class GroupCommit implements Transactions {
	private waiting: Waiting[] = [];
	private isRunning = false;

	constructor(
		private readonly db: Kysely<Tables>,
		private readonly onChange: (change: StoreChange) => void,
	) {}

	/** Resolves with the work's result once it is on disk. */
	run<T>(work: Work<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			this.waiting.push({
				work,
				resolve: resolve as (value: never) => void,
				reject,
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
		try {
			await this.db.connection().execute(async (trx) => {
				await trx.executeQuery(statements.begin);
				try {
					for (const item of group) {
						settle.push(await attempt(trx, item, changes, group.length === 1));
					}
					await trx.executeQuery(statements.commit);
				} catch (error) {
					await trx.executeQuery(statements.rollback).catch(() => undefined);
					throw error;
				}
			});
		} catch (cause) {
			const error = toStoreError(cause);
			for (const { reject } of group) reject(error);
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
		return () => item.resolve(value as never);
	}
	const own: StoreChange[] = [];
	await trx.executeQuery(statements.savepoint);
	try {
		const value = await item.work(trx, (change) => own.push(change));
		await trx.executeQuery(statements.release);
		changes.push(...own);
		return () => item.resolve(value as never);
	} catch (cause) {
		await trx.executeQuery(statements.rollbackToSavepoint);
		await trx.executeQuery(statements.release);
		const error = toStoreError(cause);
		return () => item.reject(error);
	}
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
