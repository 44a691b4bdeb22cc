import type { Claim } from "../port/turns.js";
import { maxAttempts } from "../turns/max-attempts.js";
import { restAfterFailureMs } from "../turns/rest-after-failure.js";
import { type LeaseContext, leaseNow } from "./leases.js";
import type { Pool, Statement } from "./pool.js";

const statement: Statement = {
	name: "fail-turn",
	text: `with lease as (
	update leases set until = case when $5 = 'dead' then 0 else ${leaseNow(7)} + ${restAfterFailureMs} end
	where conversation_id = $1 and kind = 'turn' and token = $2 returning token)
update inbox set attempts = $4, status = $5, failure = $6 from lease
where inbox.id = $3 and inbox.conversation_id = $1 and inbox.status = 'pending'
returning inbox.id`,
};

/** Counts a failed turn and lets the conversation rest; the third one makes the input a dead letter. */
export async function failTurn(
	pool: Pool,
	claim: Claim,
	reason: string,
	{ clock }: Pick<LeaseContext, "clock">,
): Promise<"retry" | "dead" | "lost"> {
	const attempts = claim.attempts + 1;
	const isDead = attempts >= maxAttempts;
	const [row] = await pool.query(statement, [
		claim.conversation.id,
		claim.token,
		claim.inputId,
		attempts,
		isDead ? "dead" : "pending",
		reason,
		clock(),
	]);
	if (!row) return "lost";
	return isDead ? "dead" : "retry";
}
