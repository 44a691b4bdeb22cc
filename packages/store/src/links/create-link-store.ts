import type { Kysely } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Row, Tables } from "../database/tables.js";
import type { LinkStore, StoredLink } from "../port/links.js";
import { findLinked } from "./find-linked.js";

/** Which conversations are one shopper's, in rows. */
export function createLinkStore(
	db: Kysely<Tables>,
	commits: Transactions,
	now: () => number,
): LinkStore {
	return {
		open: ({ id, fromId, toId, customerId }) =>
			commits.run(async (trx) => {
				await trx
					.insertInto("links")
					.values({
						id,
						from_id: fromId,
						to_id: toId,
						customer_id: customerId,
						opened_at: now(),
						confirmed_at: null,
						ended_at: null,
					})
					.onConflict((conflict) => conflict.column("id").doNothing())
					.execute();
			}),
		confirm: (id, toId) =>
			commits.run(async (trx) => {
				const found = await trx
					.selectFrom("links")
					.selectAll()
					.where("id", "=", id)
					.where("to_id", "=", toId)
					.where("ended_at", "is", null)
					.executeTakeFirst();
				if (!found) return undefined;
				const confirmed_at = found.confirmed_at ?? now();
				await trx
					.updateTable("links")
					.set({ confirmed_at })
					.where("id", "=", id)
					.execute();
				return toLink({ ...found, confirmed_at });
			}),
		end: (conversationId, id) =>
			commits.run(async (trx) => {
				const rows = (await readLive(trx, conversationId)).filter(
					(row) => id === undefined || row.id === id,
				);
				if (rows.length === 0) return [];
				await trx
					.updateTable("links")
					.set({ ended_at: now() })
					.where(
						"id",
						"in",
						rows.map((row) => row.id),
					)
					.execute();
				return rows.map(toLink);
			}),
		of: async (conversationId) =>
			(await readLive(db, conversationId)).map(toLink),
		shownTo: (conversationId) => findLinked(db, conversationId),
		forget: (conversationId) =>
			commits.run(async (trx) => {
				await trx
					.deleteFrom("links")
					.where((where) =>
						where.or([
							where("from_id", "=", conversationId),
							where("to_id", "=", conversationId),
						]),
					)
					.execute();
			}),
	};
}

async function readLive(
	db: Kysely<Tables>,
	conversationId: string,
): Promise<readonly Row<"links">[]> {
	return db
		.selectFrom("links")
		.selectAll()
		.where((where) =>
			where.or([
				where("from_id", "=", conversationId),
				where("to_id", "=", conversationId),
			]),
		)
		.where("ended_at", "is", null)
		.orderBy("opened_at", "desc")
		.orderBy("id")
		.execute();
}

function toLink(row: Row<"links">): StoredLink {
	return {
		id: row.id,
		fromId: row.from_id,
		toId: row.to_id,
		customerId: row.customer_id,
		openedAt: row.opened_at,
		confirmedAt: row.confirmed_at,
	};
}
