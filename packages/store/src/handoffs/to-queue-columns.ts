import { type ContextPack, toNeed } from "@shopbell/conversation";
import type { Row } from "../database/tables.js";
import { toSearchText } from "./to-search-text.js";

/** What the queue looks at, taken out of the pack once, so that planning reads no packs. */
export type QueueColumns = Pick<
	Row<"handoffs">,
	| "queued_at"
	| "rung_since"
	| "topic"
	| "language"
	| "channel"
	| "customer_id"
	| "customer_class"
	| "priority"
	| "preferred_agent_id"
	| "search_text"
>;

/** The columns of a new handoff. */
export function toQueueColumns(pack: ContextPack): QueueColumns {
	const { topic, language, channel, customerClass } = toNeed(pack);
	return {
		queued_at: pack.requestedAt,
		rung_since: pack.requestedAt,
		topic,
		language,
		channel,
		customer_id: pack.customer?.id ?? null,
		customer_class: customerClass,
		priority: pack.priority ?? "normal",
		preferred_agent_id: pack.preferredAgentId ?? null,
		search_text: toSearchText(pack, []),
	};
}
