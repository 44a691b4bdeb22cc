import type { StoreChange, StoredHandoff } from "@shopbell/store";
import type { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";
import { toHandoffView } from "./handoff-view.js";

/** Open handoffs that are looked at when the first page opens. */
const maxOpen = 10_000;

/** Tells pages of handoffs and of what is offered to their people. */
export interface HandoffWatch {
	changed(change: StoreChange): Promise<void>;
	/** A page that has just opened hears what is offered to its person. */
	greet(page: DeskPage): Promise<void>;
	/** Nobody is listening. */
	forget(): void;
}

/**
 * Lines of a conversation matter to the inbox only while somebody waits or answers there, so the
 * rest of the shop's conversations costs nothing.
 */
export function createHandoffWatch(
	{ store, mayRead, positions }: DeskParts,
	pages: ReadonlySet<DeskPage>,
): HandoffWatch {
	let open: Promise<Set<string>> | undefined;
	/** Handoff → the agent who was told that it is offered to them. */
	const offered = new Map<string, string>();

	const seed = async (): Promise<Set<string>> =>
		new Set(
			(
				await store.handoffs.list({
					statuses: ["waiting", "accepted"],
					limit: maxOpen,
				})
			).map(({ conversationId }) => conversationId),
		);

	return {
		forget() {
			open = undefined;
			offered.clear();
		},
		async greet(page) {
			const { handoffs } = await store.handoffs.search({
				statuses: ["waiting"],
				order: "requested",
				limit: 200,
			});
			for (const { id, offer } of handoffs)
				if (offer?.agent.id === page.session.user.id) {
					offered.set(id, offer.agent.id);
					page.send({ kind: "offer", handoffId: id, until: offer.until });
				}
		},
		async changed({ kind, conversationId }) {
			if (kind !== "handoffs" && kind !== "transcript") return;
			open ??= seed().catch((error) => {
				open = undefined;
				throw error;
			});
			const openIds = await open;
			if (kind === "transcript" && !openIds.has(conversationId)) return;
			const handoff = await store.handoffs.latest(conversationId);
			if (!handoff) return;
			if (handoff.status === "waiting" || handoff.status === "accepted")
				openIds.add(conversationId);
			else openIds.delete(conversationId);
			const view = toHandoffView(handoff, await positions());
			for (const page of pages)
				page.send(
					(await mayRead(handoff, page.session.user))
						? { kind: "handoff", handoff: view }
						: { kind: "taken", handoffId: handoff.id, by: handoff.agent },
				);
			if (kind === "handoffs") tellOffer(handoff);
		},
	};

	function tellOffer({ id, status, offer }: StoredHandoff): void {
		const before = offered.get(id);
		const now = status === "waiting" ? offer : null;
		if (before !== undefined && before !== now?.agent.id) {
			offered.delete(id);
			sendTo(before, id, null);
		}
		if (now && before !== now.agent.id) {
			offered.set(id, now.agent.id);
			sendTo(now.agent.id, id, now.until);
		}
	}

	function sendTo(
		agentId: string,
		handoffId: string,
		until: number | null,
	): void {
		for (const page of pages)
			if (page.session.user.id === agentId)
				page.send({ kind: "offer", handoffId, until });
	}
}
