import type { Input } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import { toStoredConversation } from "../conversations/to-stored-conversation.js";
import type { Row, Tables } from "../database/tables.js";
import type { Claim } from "../port/turns.js";
import type { Leases } from "./leases.js";
import { createFinder, type Finder } from "./statement.js";

type Found = Row<"conversations"> & {
	readonly input_id: number;
	readonly input_json: string;
	readonly attempts: number;
	readonly trace: string | null;
};

const statements: Finder<Found>[] = [];

/** Passes over so many conversations, which somebody works on; a worker holds one. */
function findOldest(held: number): Finder<Found> {
	// The status is written out, not bound: the index of waiting inputs serves no parameter.
	statements[held] ??= createFinder(
		`select conversations.*, inbox.id as input_id, inbox.input_json, inbox.attempts, inbox.trace
		from inbox inner join conversations on conversations.id = inbox.conversation_id
		where inbox.status = 'pending'
		${held === 0 ? "" : `and inbox.conversation_id not in (${Array(held).fill("?").join(", ")})`}
		order by inbox.id limit 1`,
	);
	return statements[held];
}

/**
 * Takes the oldest waiting input of a conversation that nobody works on. Claims must follow one
 * another: two at once would find the same input, and one of them nothing although more waits.
 */
export async function claimTurn(
	db: Kysely<Tables>,
	leases: Leases,
	leaseMs: number,
): Promise<Claim | undefined> {
	const held = leases.heldKeys();
	const row = await findOldest(held.length)(db, ...held);
	// A failed turn may have put the conversation to rest while the query waited for its turn.
	if (!row || leases.heldKeys().includes(row.id)) return undefined;
	return {
		inputId: row.input_id,
		input: JSON.parse(row.input_json) as Input,
		attempts: row.attempts,
		trace: row.trace,
		conversation: toStoredConversation(row),
		token: leases.take(row.id, leaseMs),
	};
}
