import type { StoreChange } from "../port/store.js";
import type { Claim, CommitOutcome, TurnCommit } from "../port/turns.js";
import { tellTurn } from "../turns/tell-turn.js";
import { freeLease } from "./leases.js";
import { toLeftBehind, writeLeftBehind } from "./left-behind.js";
import type { Pool, Statement } from "./pool.js";
import { toReplyEntries } from "./to-reply-entries.js";

/**
 * Everything a turn leaves behind, in one statement. There is no row of `moved`, and nothing is written,
 * where the lease went to somebody else, the state moved on or the input is done.
 */
const statement: Statement = {
	name: "commit-turn",
	text: `with
lease as (${freeLease("'turn'", "$2")}),
moved as (
	update conversations
	set state_json = $3, version = version + 1, fence = $4, updated_at = $5,
		last_seq = last_seq + cardinality($6::text[]), customer_id = coalesce($7, customer_id)
	where id = $1 and version = $8 and exists (select 1 from lease)
		and exists (select 1 from inbox where id = $9 and conversation_id = $1 and status = 'pending')
	returning version, last_seq - cardinality($6::text[]) as seq),
done as (
	update inbox set status = 'done', attempts = $10 from moved
	where inbox.id = $9 and inbox.conversation_id = $1 and inbox.status = 'pending' returning inbox.id),${writeLeftBehind("done")}
select version, seq from moved`,
};

/** Everything a turn leaves behind, or nothing. One round trip. */
export async function commitTurn(
	pool: Pool,
	claim: Claim,
	turn: TurnCommit,
	context: {
		readonly now: number;
		readonly changed: (change: StoreChange) => void;
	},
): Promise<CommitOutcome> {
	const conversationId = claim.conversation.id;
	const { state, rows } = toLeftBehind(turn, context.now);
	const [row] = await pool.query<{
		readonly version: number;
		/** Number of the last line before the replies. */
		readonly seq: number;
	}>(statement, [
		conversationId,
		claim.token,
		...state,
		claim.conversation.version,
		claim.inputId,
		claim.attempts + 1,
		...rows,
	]);
	if (!row) return { kind: "lost" };
	const entries = toReplyEntries(conversationId, turn, {
		seq: row.seq,
		at: context.now,
	});
	tellTurn(conversationId, turn, context.changed, entries);
	return { kind: "committed", version: row.version };
}
