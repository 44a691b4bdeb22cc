import type { HumanAgent } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type {
	AgentChange,
	AgentSkills,
	MoneyLimit,
	StoredAgent,
} from "../port/desk.js";

/** Conversations at a time of an agent nobody has set anything for. */
const defaultCapacity = 4;

const allSkills: AgentSkills = {
	topics: "all",
	languages: "all",
	channels: "all",
	classes: "all",
};

/** Whether somebody's connection is there, or has been gone so shortly that it may come back. */
export function isThere(
	{ lost_at }: Pick<Row<"agents">, "lost_at">,
	now: number,
	lostAfterMs: number,
): boolean {
	return lost_at === null || now - lost_at < lostAfterMs;
}

/** Open conversations by agent. */
export async function countOpen(
	db: Kysely<Tables>,
): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.selectFrom("handoffs")
		.select(({ fn }) => ["agent_id", fn.countAll<number>().as("open")])
		.where("status", "=", "accepted")
		.groupBy("agent_id")
		.execute();
	return new Map(
		rows.flatMap(({ agent_id, open }) =>
			agent_id === null ? [] : [[agent_id, Number(open)] as const],
		),
	);
}

/** Everybody who has been at the desk, by name. */
export async function readAgents(
	db: Kysely<Tables>,
): Promise<readonly StoredAgent[]> {
	const [rows, open] = await Promise.all([
		db.selectFrom("agents").selectAll().orderBy("name").execute(),
		countOpen(db),
	]);
	return rows.map((row) => toAgent(row, open.get(row.id) ?? 0));
}

/** Makes somebody known at the desk, or knows them by a new name. */
export async function ensureAgent(
	trx: Kysely<Tables>,
	{ id, name }: HumanAgent,
	at: { readonly now: number; readonly lostAt: number | null },
): Promise<Row<"agents">> {
	const known = await trx
		.selectFrom("agents")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	if (known) {
		if (known.name !== name)
			await trx
				.updateTable("agents")
				.set({ name })
				.where("id", "=", id)
				.execute();
		return { ...known, name };
	}
	const row: Row<"agents"> = {
		id,
		name,
		state: "available",
		reason: null,
		capacity: defaultCapacity,
		delegate_to: null,
		skills_json: JSON.stringify(allSkills),
		groups_json: "[]",
		is_reserve: 0,
		refund_limit_json: null,
		idle_since: at.now,
		lost_at: at.lostAt,
	};
	await trx.insertInto("agents").values(row).execute();
	return row;
}

/** The columns of a change; what it leaves out stays. */
export function toColumns(change: AgentChange): Partial<Row<"agents">> {
	const { skills, groups, isReserve, refundLimit, delegateTo, ...plain } =
		change;
	return {
		...plain,
		...(delegateTo === undefined ? {} : { delegate_to: delegateTo }),
		...(skills === undefined ? {} : { skills_json: JSON.stringify(skills) }),
		...(groups === undefined ? {} : { groups_json: JSON.stringify(groups) }),
		...(isReserve === undefined ? {} : { is_reserve: isReserve ? 1 : 0 }),
		...(refundLimit === undefined
			? {}
			: {
					refund_limit_json:
						refundLimit === null ? null : JSON.stringify(refundLimit),
				}),
	};
}

export function toAgent(row: Row<"agents">, open: number): StoredAgent {
	return {
		id: row.id,
		name: row.name,
		state: row.state,
		reason: row.reason,
		capacity: row.capacity,
		delegateTo: row.delegate_to,
		skills: JSON.parse(row.skills_json) as AgentSkills,
		groups: JSON.parse(row.groups_json) as readonly string[],
		isReserve: row.is_reserve === 1,
		refundLimit:
			row.refund_limit_json === null
				? null
				: (JSON.parse(row.refund_limit_json) as MoneyLimit),
		lostAt: row.lost_at,
		open,
	};
}
