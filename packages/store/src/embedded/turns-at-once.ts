import type { Input } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import {
	readState,
	toStoredConversation,
} from "../conversations/to-stored-conversation.js";
import type { Row, Tables } from "../database/tables.js";
import type { TakeTurn, TurnAtOnce } from "../port/turns.js";
import { attemptTurn } from "../turns/attempt-turn.js";
import type { KnownStates } from "../turns/known-states.js";
import type { Leases } from "./leases.js";
import { createFinder } from "./statement.js";

/** Longest that turns may hold up the acknowledgements of those who share a commit with them, ms. */
const maxTurnsMs = 50;

/** Time after which a worker may look at the conversation although nobody knows what became of the commit, ms. */
const leaseMs = 10_000;

const findState = createFinder<Pick<Row<"conversations">, "state_json">>(
	"select state_json from conversations where id = ?",
);

/** The turn of one arrival, while that is being written. */
export interface OneTurn {
	/** Does it; undefined where it is left to whoever claims it. */
	take(
		trx: Kysely<Tables>,
		row: Omit<Row<"conversations">, "state_json">,
		arrival: { readonly input: Input; readonly trace?: string },
	): Promise<TurnAtOnce | undefined>;
	/** To be told what was written, once it is on disk, or of nothing. */
	end(written: TurnAtOnce | undefined): void;
}

/**
 * Turns that are done while their input is being written. The conversation is leased meanwhile, so
 * that no worker begins on what the commit under way will change.
 */
export class TurnsAtOnce {
	private doTurn: TakeTurn | undefined;

	constructor(
		private readonly leases: Leases,
		private readonly states: KnownStates,
		/** How long those who share the commit have been held up, ms. */
		private readonly heldUpMs: () => number,
	) {}

	/** From now on they are done by `take`; answers the way to stop. */
	offer(take: TakeTurn): () => void {
		this.doTurn = take;
		return () => {
			if (this.doTurn === take) this.doTurn = undefined;
		};
	}

	/** For one arrival. */
	open(): OneTurn {
		const { leases, states } = this;
		let leased: { readonly id: string; readonly token: number } | undefined;
		return {
			take: async (trx, row, { input, trace }) => {
				const { doTurn } = this;
				if (!doTurn || leases.isHeld(row.id) || this.heldUpMs() > maxTurnsMs)
					return undefined;
				const found = states.find(row.id, row.version);
				const state = found ?? (await readStateOf(trx, row.id));
				if (!state) return undefined;
				leased = { id: row.id, token: leases.take(row.id, leaseMs) };
				const claimed = {
					input,
					attempts: 0,
					trace: trace ?? null,
					conversation: toStoredConversation(row, state),
				};
				const turn = attemptTurn(doTurn, claimed);
				const { token } = leased;
				return turn && { claimed, turn, version: row.version + 1, token };
			},
			end(written) {
				if (written)
					states.keep(written.claimed.conversation, {
						state: written.turn.state,
						version: written.version,
					});
				if (leased) leases.free(leased.id, leased.token);
			},
		};
	}
}

async function readStateOf(
	trx: Kysely<Tables>,
	id: string,
): Promise<ReturnType<typeof readState> | undefined> {
	const row = await findState(trx, id);
	return row && readState(row);
}
