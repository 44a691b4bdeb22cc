import type { ActionOutcome } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { AuditEntry, DeskStore } from "../port/desk.js";

/** Writes down who did something privileged to what. */
export async function record(
	trx: Kysely<Tables>,
	{ actor, action, subject, detail }: Omit<AuditEntry, "at">,
	at: number,
): Promise<void> {
	await trx
		.insertInto("audit")
		.values({
			at,
			actor_id: actor.id,
			actor_name: actor.name,
			action,
			subject,
			detail_json: JSON.stringify(detail),
		})
		.execute();
}

/** What was done since then, newest first. */
export async function readAudit(
	db: Kysely<Tables>,
	{ since, limit }: { readonly since: number; readonly limit: number },
): Promise<readonly AuditEntry[]> {
	const rows = await db
		.selectFrom("audit")
		.selectAll()
		.where("at", ">=", since)
		.orderBy("id", "desc")
		.limit(Math.max(1, Math.min(1000, limit)))
		.execute();
	return rows.map((row) => ({
		at: row.at,
		actor: { id: row.actor_id, name: row.actor_name },
		action: row.action,
		subject: row.subject,
		detail: JSON.parse(row.detail_json) as AuditEntry["detail"],
	}));
}

/** Begins a change at the shop and logs it in the same step, before the shop is asked. */
export async function beginAction(
	trx: Kysely<Tables>,
	action: Parameters<DeskStore["beginAction"]>[0],
	at: number,
): ReturnType<DeskStore["beginAction"]> {
	const known = await trx
		.selectFrom("desk_actions")
		.select("outcome_json")
		.where("key", "=", action.key)
		.executeTakeFirst();
	if (known)
		return {
			kind: "known",
			outcome:
				known.outcome_json === null
					? null
					: (JSON.parse(known.outcome_json) as ActionOutcome),
		};
	await trx
		.insertInto("desk_actions")
		.values({
			key: action.key,
			conversation_id: action.conversationId,
			agent_id: action.agent.id,
			action: action.action,
			outcome_json: null,
			at,
		})
		.execute();
	await record(
		trx,
		{
			actor: action.agent,
			action: action.action,
			subject: action.conversationId,
			detail: action.detail,
		},
		at,
	);
	return { kind: "begun" };
}
