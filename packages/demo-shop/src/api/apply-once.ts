import { createHash } from "node:crypto";
import type { SqlDatabase } from "../database/sql-database.js";
import { type ApiAnswer, refuse } from "./answer.js";

/** One request that changes something. */
export interface KeyedRequest {
	readonly idempotencyKey: string;
	/** Method, address and body as they came; another one under the same key is refused. */
	readonly content: string;
	/** Epoch ms. */
	readonly now: number;
}

/**
 * Applies a change at most once per key: the answer is kept in the transaction of the change, and
 * a repeated request gets it again. Refusals by the shop's rules are kept too; a change that
 * failed for any other reason leaves nothing behind.
 */
export function applyOnce(
	database: SqlDatabase,
	{ idempotencyKey, content, now }: KeyedRequest,
	apply: (reference: string) => ApiAnswer,
): ApiAnswer {
	const fingerprint = createHash("sha256").update(content).digest("hex");
	return database.transact(() => {
		const before = database.get(
			"SELECT fingerprint, status, body FROM answered WHERE idempotency_key = ?",
			idempotencyKey,
		);
		if (before)
			return before.fingerprint === fingerprint
				? ({
						status: Number(before.status),
						body: JSON.parse(String(before.body)),
					} as ApiAnswer)
				: refuse(422, "idempotency-key-reused");
		const answer = apply(toNumber(idempotencyKey));
		database.run(
			"INSERT INTO answered (idempotency_key, fingerprint, status, body, at) VALUES (?, ?, ?, ?, ?)",
			idempotencyKey,
			fingerprint,
			answer.status,
			JSON.stringify(answer.body),
			now,
		);
		return answer;
	});
}

/** A number such as `L-48201733`: eight digits from the key. */
function toNumber(idempotencyKey: string): string {
	const hash = createHash("sha256").update(idempotencyKey).digest();
	return `L-${String(hash.readUInt32BE(0) % 100_000_000).padStart(8, "0")}`;
}
