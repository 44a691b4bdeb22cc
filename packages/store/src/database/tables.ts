import type { Rung } from "@shopbell/handoff";
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
		/** Last customer of the shop who was signed in here. */
		readonly customer_id: Generated<string | null>;
	};
	readonly inbox: {
		readonly id: Generated<number>;
		readonly channel: string;
		readonly account: string;
		readonly external_id: string;
		readonly conversation_id: string;
		readonly input_json: string;
		readonly status: "pending" | "done" | "dead" | "dropped";
		readonly attempts: number;
		readonly entry_seq: number | null;
		readonly received_at: number;
		readonly failure: string | null;
		/** Where the trace stands of which this is a step, as `traceparent`. */
		readonly trace: Generated<string | null>;
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
		readonly created_at: number;
		/** Where the trace stands of which this is a step, as `traceparent`. */
		readonly trace: Generated<string | null>;
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
		/** Where the trace stands of which this is a step, as `traceparent`. */
		readonly trace: Generated<string | null>;
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
		readonly status: HandoffStatus;
		readonly pack_json: string;
		readonly agent_id: string | null;
		readonly agent_name: string | null;
		readonly requested_at: number;
		readonly accepted_at: number | null;
		readonly closed_at: number | null;
		/** Rises with every change; a decision made on an older one is not applied. */
		readonly version: Generated<number>;
		/** Start of the present wait, later than `requested_at` after a way back into the queue. */
		readonly queued_at: number;
		readonly topic: string | null;
		readonly language: string;
		readonly channel: string;
		readonly customer_id: string | null;
		readonly customer_class: "guest" | "customer" | "vip";
		readonly priority: "normal" | "repeat" | "always";
		readonly preferred_agent_id: string | null;
		readonly group_name: Generated<string | null>;
		readonly rung: Generated<Rung>;
		readonly rung_since: number;
		readonly offer_agent_id: Generated<string | null>;
		readonly offer_agent_name: Generated<string | null>;
		readonly offered_until: Generated<number | null>;
		/** Ids of agents who did not take it, once for each time. */
		readonly refused_json: Generated<string>;
		readonly told_json: Generated<string | null>;
		readonly told_at: Generated<number | null>;
		/** Who had it when their connection was lost. */
		readonly lost_agent_id: Generated<string | null>;
		readonly lost_agent_name: Generated<string | null>;
		readonly back_json: Generated<string | null>;
		readonly search_text: string;
	};
	readonly agents: {
		readonly id: string;
		readonly name: string;
		readonly state: "available" | "away" | "offline";
		readonly reason: string | null;
		readonly capacity: number;
		readonly delegate_to: string | null;
		readonly skills_json: string;
		readonly groups_json: string;
		/** 0 or 1. */
		readonly is_reserve: number;
		readonly refund_limit_json: string | null;
		readonly idle_since: number;
		/** When the last connection ended; null while there is one. */
		readonly lost_at: number | null;
	};
	/** Signs of life. */
	readonly processes: {
		readonly id: string;
		readonly started_at: number;
		readonly beaten_at: number;
	};
	/** Agents with a page open, by the process that has its socket. */
	readonly agent_connections: {
		readonly agent_id: string;
		readonly process_id: string;
	};
	/** Single values of the desk, e.g. the reserves that are called. */
	readonly desk_state: { readonly key: string; readonly value_json: string };
	readonly wait_promises: {
		readonly id: Generated<number>;
		readonly handoff_id: string;
		readonly position: number;
		readonly from_ms: number;
		readonly to_ms: number;
		readonly told_at: number;
		readonly outcome: "kept" | "broken" | "withdrawn" | null;
		readonly ended_at: number | null;
	};
	readonly tickets: {
		readonly id: Generated<number>;
		readonly number: string | null;
		readonly kind: "ticket" | "call-back";
		readonly handoff_id: string;
		readonly conversation_id: string;
		readonly status: "open" | "done";
		readonly subject: string;
		readonly email: string | null;
		readonly phone: string | null;
		readonly call_when: string | null;
		/** Letter with the number; null when there is none. */
		readonly letter_key: string | null;
		readonly created_at: number;
		readonly done_at: number | null;
		readonly done_by_id: string | null;
		readonly done_by_name: string | null;
	};
	/** Letters to be sent; the recipient is forgotten once it went out or failed for good. */
	readonly letters: {
		readonly id: Generated<number>;
		readonly key: string;
		readonly conversation_id: string;
		readonly kind: "ticket" | "transcript" | "answer";
		readonly recipient: string | null;
		readonly locale: string;
		readonly values_json: string;
		readonly status: "pending" | "sent" | "failed";
		readonly attempts: number;
		readonly not_before: number;
	};
	readonly ratings: {
		readonly conversation_id: string;
		readonly episode: number;
		/** Whose help was rated. */
		readonly subject: "bot" | "human";
		readonly instrument: string;
		readonly handoff_id: string | null;
		readonly agent_id: string | null;
		readonly score: number;
		readonly at: number;
	};
	readonly notes: {
		readonly id: string;
		readonly conversation_id: string;
		readonly handoff_id: string;
		readonly kind: "note" | "whisper";
		readonly author_id: string;
		readonly author_name: string;
		readonly text: string;
		readonly after_seq: number;
		readonly at: number;
	};
	readonly mentions: {
		readonly note_id: string;
		readonly agent_id: string;
		readonly conversation_id: string;
		readonly at: number;
		readonly read_at: number | null;
	};
	/** Supervisors who joined. */
	readonly handoff_members: {
		readonly handoff_id: string;
		readonly agent_id: string;
		readonly agent_name: string;
	};
	readonly read_marks: {
		readonly conversation_id: string;
		readonly reader_id: string;
		readonly reader_name: string;
		readonly seq: number;
	};
	readonly macros: {
		readonly id: string;
		readonly label: string;
		readonly text: string;
		readonly language: string | null;
		readonly changed_at: number;
	};
	readonly gaps: {
		readonly id: Generated<number>;
		readonly conversation_id: string;
		readonly seq: number;
		readonly text: string;
		readonly locale: string;
		readonly article_id: string | null;
		readonly agent_id: string;
		readonly agent_name: string;
		readonly at: number;
		readonly status: "open" | "done";
	};
	/** The queue minute by minute. */
	readonly queue_samples: {
		readonly at: number;
		readonly waiting: number;
		readonly longest_wait_ms: number;
		readonly promised_ms: number | null;
		readonly available: number;
		readonly open: number;
	};
	readonly audit: {
		readonly id: Generated<number>;
		readonly at: number;
		readonly actor_id: string;
		readonly actor_name: string;
		readonly action: string;
		readonly subject: string;
		readonly detail_json: string;
	};
	/** Messages that a messenger took, by the vendor's ids. */
	readonly sent_messages: {
		readonly conversation_id: string;
		readonly message_id: string;
		readonly channel: string;
		readonly account: string;
		readonly seq: number;
		readonly sent_at: number;
		readonly mark: "sent" | "delivered" | "read" | "failed";
		readonly marked_at: number;
		readonly reason: string | null;
	};
	/** How many messages of a reply are out. */
	readonly sent_parts: {
		readonly conversation_id: string;
		readonly delivery_key: string;
		readonly parts: number;
	};
	/** Shoppers who cannot be reached, or could not. */
	readonly reach: {
		readonly conversation_id: string;
		readonly state: string;
		readonly changed_at: number;
	};
	/** Which conversations are one shopper's. */
	readonly links: {
		readonly id: string;
		readonly from_id: string;
		readonly to_id: string;
		readonly customer_id: string | null;
		readonly opened_at: number;
		readonly confirmed_at: number | null;
		readonly ended_at: number | null;
	};
	/** What agents had the shop do, once per key of theirs. */
	readonly desk_actions: {
		readonly key: string;
		readonly conversation_id: string;
		readonly agent_id: string;
		readonly action: string;
		readonly outcome_json: string | null;
		readonly at: number;
	};
}

/** Where a handoff at the built-in desk stands. */
export type HandoffStatus =
	| "waiting"
	| "accepted"
	| "released"
	| "resolved"
	| "withdrawn"
	/** A ticket or a call-back with a number stands instead. */
	| "fallen-back"
	/** Nobody came, and nothing stands instead. */
	| "expired";

export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
