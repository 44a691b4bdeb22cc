import type { Kysely } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import type { StoredIdentityRecords } from "../port/identity-records.js";

/** Records that outlive the process: each write is on disk before it is reported. */
export function createIdentityRecords(
	db: Kysely<Tables>,
	commits: Transactions,
): StoredIdentityRecords {
	return {
		read: (key, now) =>
			db
				.selectFrom("identity_records")
				.select(["value", "version"])
				.where("key", "=", key)
				.where("expires_at", ">", now)
				.executeTakeFirst(),
		write: ({ key, value, version, expiresAt, now }) =>
			commits.run(async (trx) => {
				const row = await trx
					.selectFrom("identity_records")
					.select("version")
					.where("key", "=", key)
					.where("expires_at", ">", now)
					.executeTakeFirst();
				if ((row?.version ?? 0) !== version) return false;
				const next = {
					value,
					version: version + 1,
					expires_at: expiresAt,
				};
				await trx
					.insertInto("identity_records")
					.values({ key, ...next })
					.onConflict((conflict) => conflict.column("key").doUpdateSet(next))
					.execute();
				return true;
			}),
		removeExpired: (now) =>
			commits.run(async (trx) => {
				const removed = await trx
					.deleteFrom("identity_records")
					.where("expires_at", "<=", now)
					.executeTakeFirst();
				return Number(removed.numDeletedRows);
			}),
	};
}
