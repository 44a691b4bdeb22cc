import {
	type JudgedPromise,
	judgePromise,
	type WaitEnd,
	type WaitNotice,
} from "@shopbell/handoff";
import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { DeskWork } from "./change-handoff.js";

/** Writes down a promise of time; one told before stays one. */
export async function makePromise(
	{ trx, now }: DeskWork,
	handoffId: string,
	{ position, estimate }: WaitNotice,
): Promise<void> {
	if (!estimate) return;
	await trx
		.insertInto("wait_promises")
		.values({
			handoff_id: handoffId,
			position,
			from_ms: Math.round(estimate.fromMs),
			to_ms: Math.round(estimate.toMs),
			told_at: now,
			outcome: null,
			ended_at: null,
		})
		.execute();
}

/** Judges what was promised, now that a wait has ended in one way or the other. */
export async function settlePromises(
	{ trx, now }: Pick<DeskWork, "trx" | "now">,
	handoffId: string,
	end: WaitEnd["kind"],
): Promise<void> {
	const rows = await trx
		.selectFrom("wait_promises")
		.selectAll()
		.where("handoff_id", "=", handoffId)
		.where("outcome", "is", null)
		.execute();
	for (const row of rows) {
		const judged = judgePromise(toPromise(row), { kind: end, at: now }, now);
		if (!judged) continue;
		await trx
			.updateTable("wait_promises")
			.set({ outcome: judged.outcome, ended_at: judged.endedAt })
			.where("id", "=", row.id)
			.execute();
	}
}

/** Promises whose outcome became known since then, newest first. */
export async function readPromises(
	db: Kysely<Tables>,
	since: number,
	limit: number,
): Promise<readonly JudgedPromise[]> {
	const rows = await db
		.selectFrom("wait_promises")
		.selectAll()
		.where("ended_at", ">=", since)
		.orderBy("ended_at", "desc")
		.limit(limit)
		.execute();
	return rows.flatMap((row) =>
		row.outcome === null || row.ended_at === null
			? []
			: [
					{
						...toPromise(row),
						outcome: row.outcome,
						endedAt: row.ended_at,
					},
				],
	);
}

function toPromise(row: Row<"wait_promises">) {
	return {
		toldAt: row.told_at,
		range: { fromMs: row.from_ms, toMs: row.to_ms },
	};
}
