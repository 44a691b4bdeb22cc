import type { ConversationState, Input } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import {
	readState,
	toStoredConversation,
} from "../conversations/to-stored-conversation.js";
import type { Row, Tables } from "../database/tables.js";
import type { Claim } from "../port/turns.js";
import type { KnownStates } from "../turns/known-states.js";
import type { Leases } from "./leases.js";
import { createFinder, type Finder } from "./statement.js";

type FoundInput = {
	readonly input_id: number;
	readonly input_json: string;
	readonly attempts: number;
	readonly trace: string | null;
};
type FoundWithoutState = Omit<Row<"conversations">, "state_json"> & FoundInput;
type Found = Row<"conversations"> & FoundInput;

const withoutState = createFinders<FoundWithoutState>(
	`conversations.id, conversations.channel, conversations.account, conversations.external_id,
		conversations.address_json, conversations.version, conversations.created_at, conversations.updated_at`,
);
const whole = createFinders<Found>("conversations.*");

/** Passes over so many conversations, which somebody works on; a worker holds one. */
function createFinders<Result extends FoundInput>(
	columns: string,
): (held: number) => Finder<Result> {
	const statements: Finder<Result>[] = [];
	return (held) => {
		// The status is written out, not bound: the index of waiting inputs serves no parameter.
		statements[held] ??= createFinder(
			`select ${columns}, inbox.id as input_id, inbox.input_json, inbox.attempts, inbox.trace
			from inbox inner join conversations on conversations.id = inbox.conversation_id
			where inbox.status = 'pending'
			${held === 0 ? "" : `and inbox.conversation_id not in (${Array(held).fill("?").join(", ")})`}
			order by inbox.id limit 1`,
		);
		return statements[held];
	};
}

/**
 * Takes the oldest waiting input of a conversation that nobody works on. Claims must follow one
 * another: two at once would find the same input, and one of them nothing although more waits.
 */
export async function claimTurn(
	db: Kysely<Tables>,
	leases: Leases,
	states: KnownStates,
	leaseMs: number,
): Promise<Claim | undefined> {
	const found = await findOldest(db, leases, states);
	// A failed turn may have put the conversation to rest while the query waited for its turn.
	if (!found || leases.heldKeys().includes(found.row.id)) return undefined;
	const { row, state } = found;
	return {
		inputId: row.input_id,
		input: JSON.parse(row.input_json) as Input,
		attempts: row.attempts,
		trace: row.trace,
		conversation: toStoredConversation(row, state),
		token: leases.take(row.id, leaseMs),
	};
}

async function findOldest(
	db: Kysely<Tables>,
	leases: Leases,
	states: KnownStates,
): Promise<
	| { readonly row: FoundWithoutState; readonly state: ConversationState }
	| undefined
> {
	const held = leases.heldKeys();
	const row = await withoutState(held.length)(db, ...held);
	if (!row) return undefined;
	const known = states.find(row.id, row.version);
	if (known) return { row, state: known };
	// Asked anew as a whole: row and state must be of one moment.
	const read = await whole(held.length)(db, ...held);
	return read && { row: read, state: readState(read) };
}
