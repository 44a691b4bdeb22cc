import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { Claim } from "../port/turns.js";
import { maxAttempts } from "../turns/max-attempts.js";

/** Counts a failed turn; the third one makes the input a dead letter. */
export async function failTurn(
	trx: Kysely<Tables>,
	claim: Claim,
	reason: string,
): Promise<"retry" | "dead" | "lost"> {
	const attempts = claim.attempts + 1;
	const status = attempts >= maxAttempts ? "dead" : "pending";
	const written = await trx
		.updateTable("inbox")
		.set({ attempts, status, failure: reason })
		.where("id", "=", claim.inputId)
		.where("status", "=", "pending")
		.executeTakeFirst();
	if (written.numUpdatedRows !== 1n) return "lost";
	return status === "dead" ? "dead" : "retry";
}
