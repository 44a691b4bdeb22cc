import type { Store } from "@shopbell/store";
import type { KnowledgeHealth } from "../health/knowledge-health.js";
import type { Reading } from "./create-prometheus.js";

/** What the readings are taken from. */
export interface NumberSources {
	readonly store: Pick<Store, "operations" | "handoffs">;
	readonly knowledge: () => KnowledgeHealth;
	/** WebSockets that are open in this process. */
	readonly openSockets: () => number;
	/** Epoch ms. */
	readonly now: () => number;
}

/** Values of this moment. Those of the database are left out, and `shopbell_store_up` is 0, while it does not answer. */
export async function readNumbers(
	sources: NumberSources,
): Promise<readonly Reading[]> {
	const { articles, problems, loadedAt } = sources.knowledge();
	return [
		...(await readStored(sources)),
		reading(
			"shopbell_sockets_open",
			"WebSockets open in this process.",
			sources.openSockets(),
		),
		reading(
			"shopbell_knowledge_articles",
			"Articles of the knowledge base in force.",
			articles,
		),
		reading(
			"shopbell_knowledge_problems",
			"Mistakes in the files on disk that keep the last good knowledge base in force.",
			problems,
		),
		reading(
			"shopbell_knowledge_loaded_timestamp_seconds",
			"When the knowledge base in force was loaded.",
			loadedAt / 1000,
		),
	];
}

async function readStored({
	store,
	now,
}: NumberSources): Promise<readonly Reading[]> {
	const help = "1 while the database answers, else 0.";
	try {
		const [counts, { snapshot }] = await Promise.all([
			store.operations.counts(),
			store.handoffs.queue(now()),
		]);
		return [
			reading("shopbell_store_up", help, 1),
			reading(
				"shopbell_inbox_pending",
				"Inputs waiting for their turn.",
				counts.inboxPending,
			),
			reading(
				"shopbell_inbox_oldest_pending_seconds",
				"Age of the oldest input waiting for its turn; 0 for none.",
				(counts.oldestPendingMs ?? 0) / 1000,
			),
			reading(
				"shopbell_inbox_dead",
				"Inputs set aside after failed turns.",
				counts.inboxDead,
			),
			reading(
				"shopbell_outbox_pending",
				"Deliveries that have not gone out.",
				counts.outboxPending,
			),
			reading(
				"shopbell_outbox_unknown",
				"Deliveries of which nobody knows whether they arrived.",
				counts.outboxUnknown,
			),
			reading(
				"shopbell_shop_calls_open",
				"Calls to the shop without an answer.",
				counts.callsOpen,
			),
			reading(
				"shopbell_timers_due",
				"Timers whose time has come and that have not fired.",
				counts.timersDue,
			),
			reading(
				"shopbell_letters_pending",
				"E-mails that have not gone out.",
				counts.lettersPending,
			),
			reading(
				"shopbell_handoffs_waiting",
				"Shoppers waiting for a person at the built-in desk.",
				snapshot.waiting.length,
			),
			reading(
				"shopbell_desk_agents_available",
				"People at the built-in desk who take conversations.",
				snapshot.agents.filter(({ presence }) => presence === "available")
					.length,
			),
		];
	} catch {
		return [reading("shopbell_store_up", help, 0)];
	}
}

function reading(name: string, help: string, value: number): Reading {
	return { name, help, value };
}
