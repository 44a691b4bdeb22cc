import type { Generated, Insertable, Selectable } from "kysely";

/** Columns hold JSON where the name ends in `_json`; instants are epoch ms. */
export interface Tables {
	readonly conversations: {
		readonly id: string;
		readonly channel: string;
		readonly account: string;
		readonly external_id: string | null;
		readonly address_json: string;
		readonly state_json: string;
		readonly version: number;
		/** Copy of the state's fence, for the check in the step of each send. */
		readonly fence: number;
		readonly last_seq: number;
		readonly created_at: number;
		readonly updated_at: number;
	};
	readonly inbox: {
		readonly id: Generated<number>;
		readonly channel: string;
		readonly account: string;
		readonly external_id: string;
		readonly conversation_id: string;
		readonly input_json: string;
		readonly status: "pending" | "done" | "dead";
		readonly attempts: number;
		readonly entry_seq: number | null;
		readonly received_at: number;
		readonly failure: string | null;
	};
	readonly transcript: {
		readonly conversation_id: string;
		readonly seq: number;
		readonly at: number;
		readonly content_json: string;
	};
	readonly outbox: {
		readonly id: Generated<number>;
		readonly conversation_id: string;
		readonly target: "channel" | "desk";
		readonly work_json: string;
		readonly key: string;
		/** Fence of a bot's message; null for what no change of owner makes void. */
		readonly bot_fence: number | null;
		readonly status:
			| "pending"
			| "sending"
			| "delivered"
			| "unknown"
			| "rejected"
			| "void";
		readonly attempts: number;
		readonly not_before: number;
		readonly failure: string | null;
	};
	readonly timers: {
		readonly conversation_id: string;
		readonly name: string;
		readonly token: string;
		readonly due_at: number;
	};
	/** Calls to the shop that have not been answered. */
	readonly calls: {
		readonly id: Generated<number>;
		readonly conversation_id: string;
		readonly key: string;
		readonly attempt: number;
		readonly call_json: string;
	};
	readonly identity_records: {
		readonly key: string;
		readonly value: string;
		readonly version: number;
		readonly expires_at: number;
	};
	readonly events: {
		readonly id: Generated<number>;
		readonly conversation_id: string;
		readonly at: number;
		readonly kind: string;
		readonly event_json: string;
	};
	readonly handoffs: {
		readonly id: string;
		readonly conversation_id: string;
		readonly status:
			| "waiting"
			| "accepted"
			| "released"
			| "resolved"
			| "withdrawn";
		readonly pack_json: string;
		readonly agent_id: string | null;
		readonly agent_name: string | null;
		readonly requested_at: number;
		readonly accepted_at: number | null;
		readonly closed_at: number | null;
	};
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
