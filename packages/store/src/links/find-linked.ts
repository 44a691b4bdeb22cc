import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

const maxLinked = 20;

/**
 * Conversations whose history belongs to this one, nearest first. A link that was opened gives the
 * history of who made it, confirmed or not; from there on only confirmed ones lead further, so that
 * nobody's history is given away by somebody else's opening a link.
 */
export async function findLinked(
	db: Kysely<Tables>,
	conversationId: string,
): Promise<readonly string[]> {
	const found: string[] = [];
	const isNew = (id: string): boolean =>
		id !== conversationId && !found.includes(id);
	let edge = [conversationId];
	while (edge.length > 0 && found.length < maxLinked) {
		const isFirst = edge.includes(conversationId);
		const rows = await db
			.selectFrom("links")
			.select(["from_id", "to_id", "confirmed_at"])
			.where("ended_at", "is", null)
			.where((where) =>
				where.or([
					where("to_id", "in", edge),
					where.and([
						where("from_id", "in", edge),
						where("confirmed_at", "is not", null),
					]),
				]),
			)
			.orderBy("opened_at", "desc")
			.orderBy("id")
			.execute();
		const next = new Set<string>();
		for (const { from_id, to_id, confirmed_at } of rows) {
			if (edge.includes(to_id) && (isFirst || confirmed_at !== null))
				next.add(from_id);
			if (edge.includes(from_id) && confirmed_at !== null) next.add(to_id);
		}
		edge = [...next].filter(isNew);
		found.push(...edge);
	}
	return found.slice(0, maxLinked);
}
