import type { Kysely } from "kysely";
import type { Transactions, Work } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import type { StoreChange } from "../port/store.js";
import { isConflict, isDuplicate } from "./pool.js";

/** Times a piece of work is tried when it meets others. */
const maxAttempts = 15;
/** A row that is refused again and again is a duplicate and no meeting. */
const maxAttemptsAtDuplicate = 4;
const longestRestMs = 200;

/**
 * Each piece of work is a serializable transaction of its own, run again when it met another one:
 * the outcome is as if they had come one after the other.
 */
export class SerializableTransactions implements Transactions {
	constructor(
		private readonly db: Kysely<Tables>,
		private readonly onChange: (change: StoreChange) => void,
	) {}

	async run<T>(work: Work<T>): Promise<T> {
		for (let attempt = 1; ; attempt += 1) {
			const changes: StoreChange[] = [];
			try {
				const value = await this.db
					.transaction()
					.setIsolationLevel("serializable")
					.execute((trx) => work(trx, (change) => changes.push(change)));
				for (const change of changes) this.onChange(change);
				return value;
			} catch (error) {
				// A row that was not there when looked for and is there when written is a meeting, too.
				const mostAttempts = isConflict(error)
					? maxAttempts
					: isDuplicate(error)
						? maxAttemptsAtDuplicate
						: 1;
				if (attempt >= mostAttempts) throw error;
				await rest(attempt);
			}
		}
	}
}

/** Longer with every attempt, and never the same for two. */
function rest(attempt: number): Promise<void> {
	const ms = Math.min(2 ** attempt, longestRestMs) * Math.random();
	return new Promise((resolve) => setTimeout(resolve, ms));
}
