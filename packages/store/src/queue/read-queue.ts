import type {
	Accept,
	AgentAtDesk,
	CalledReserves,
	Waiting,
	WaitNotice,
} from "@shopbell/handoff";
import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import { countOpen, isThere } from "../desk/agents.js";
import { readHeard } from "../handoffs/read-heard.js";
import type { AgentSkills } from "../port/desk.js";
import type { StoredQueue } from "../port/handoffs.js";

/** Accepts that estimates are made from. */
const windowMs = 4 * 3_600_000;
const maxAccepts = 500;
/** Longer queues are planned in parts, the oldest first. */
const maxWaiting = 2000;

/** Key of the called reserves in `desk_state`. */
export const reservesKey = "reserves";

/** Everything that waits and everybody at the desk. Reads no context packs. */
export async function readQueue(
	db: Kysely<Tables>,
	now: number,
	lostAfterMs: number,
): Promise<StoredQueue> {
	const waiting = await db
		.selectFrom("handoffs")
		.select(waitingColumns)
		.where("status", "=", "waiting")
		.orderBy("requested_at")
		.limit(maxWaiting)
		.execute();
	// An empty queue is looked at often and needs no estimates.
	const since = waiting.length > 0 ? now - windowMs : Number.MAX_SAFE_INTEGER;
	const [agents, open, accepts, reserves, lastHeard] = await Promise.all([
		db.selectFrom("agents").selectAll().execute(),
		countOpen(db),
		readAccepts(db, since),
		readReserves(db),
		readHeard(
			db,
			waiting.map((row) => ({ id: row.conversation_id, channel: row.channel })),
		),
	]);
	const languages = [...new Set(waiting.map(({ language }) => language))];
	return {
		snapshot: {
			waiting: waiting.map(toWaiting),
			agents: agents.map((row) =>
				toAgentAtDesk(row, {
					open: open.get(row.id) ?? 0,
					isThere: isThere(row, now, lostAfterMs),
					languages,
				}),
			),
			accepts,
			reserves,
		},
		versions: new Map(waiting.map(({ id, version }) => [id, version])),
		heard: new Map(
			waiting.flatMap(({ id, conversation_id }) => {
				const at = lastHeard.get(conversation_id);
				return at === undefined ? [] : [[id, at] as const];
			}),
		),
	};
}

const waitingColumns = [
	"id",
	"conversation_id",
	"version",
	"requested_at",
	"queued_at",
	"topic",
	"language",
	"channel",
	"customer_class",
	"priority",
	"preferred_agent_id",
	"group_name",
	"rung",
	"rung_since",
	"offer_agent_id",
	"offered_until",
	"refused_json",
	"told_json",
	"told_at",
] as const;

function toWaiting(
	row: Pick<Row<"handoffs">, (typeof waitingColumns)[number]>,
): Waiting {
	return {
		handoffId: row.id,
		need: {
			topic: row.topic,
			language: row.language,
			channel: row.channel,
			customerClass: row.customer_class,
		},
		priority: row.priority,
		requestedAt: row.requested_at,
		waitingSince: row.queued_at,
		group: row.group_name,
		preferredAgentId: row.preferred_agent_id,
		offer:
			row.offer_agent_id !== null && row.offered_until !== null
				? { agentId: row.offer_agent_id, until: row.offered_until }
				: null,
		refusedBy: JSON.parse(row.refused_json) as readonly string[],
		rung: row.rung,
		rungSince: row.rung_since,
		told:
			row.told_json === null ? null : (JSON.parse(row.told_json) as WaitNotice),
		toldAt: row.told_at,
	};
}

function toAgentAtDesk(
	row: Row<"agents">,
	at: {
		readonly open: number;
		readonly isThere: boolean;
		/** Languages somebody waits in, for those who speak all. */
		readonly languages: readonly string[];
	},
): AgentAtDesk {
	const skills = JSON.parse(row.skills_json) as AgentSkills;
	return {
		id: row.id,
		name: row.name,
		presence: at.isThere ? row.state : "offline",
		capacity: row.capacity,
		open: at.open,
		idleSince: row.idle_since,
		skills: {
			...skills,
			languages: skills.languages === "all" ? at.languages : skills.languages,
		},
		groups: JSON.parse(row.groups_json) as readonly string[],
		isReserve: row.is_reserve === 1,
	};
}

async function readAccepts(
	db: Kysely<Tables>,
	since: number,
): Promise<readonly Accept[]> {
	const rows = await db
		.selectFrom("handoffs")
		.select(["queued_at", "accepted_at", "agent_id"])
		.where("accepted_at", ">=", since)
		.orderBy("accepted_at", "desc")
		.limit(maxAccepts)
		.execute();
	return rows.map(({ queued_at, accepted_at, agent_id }) => ({
		waitedMs: Math.max(0, (accepted_at ?? 0) - queued_at),
		at: accepted_at ?? 0,
		...(agent_id === null ? {} : { agentId: agent_id }),
	}));
}

/** Reserves that are called now. */
export async function readReserves(
	db: Kysely<Tables>,
): Promise<CalledReserves> {
	const row = await db
		.selectFrom("desk_state")
		.select("value_json")
		.where("key", "=", reservesKey)
		.executeTakeFirst();
	return row
		? (JSON.parse(row.value_json) as CalledReserves)
		: { count: 0, since: 0 };
}
