import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { DeskApi } from "../api/desk-api.js";
import type { Refusal } from "../api/request.js";
import type { Entry } from "../wire/entry.js";
import type { Handoff } from "../wire/handoff.js";
import type { LiveMessage } from "../wire/live-message.js";
import { countNewFrom, mergeEntries } from "./transcript.js";

/** What the conversation on screen needs of the rest of the page. */
export interface ConversationPorts {
	readonly api: Pick<DeskApi, "transcript">;
	readonly myId: ReadonlySignal<string>;
	follow(conversationId: string | null, after: number): void;
	onRefused(refusal: Refusal | "offline", handoffId?: string): void;
	/** Lines of mine came back in the transcript. */
	onArrived(handoffId: string, count: number): void;
}

/** The lines of the one conversation on screen, kept up to date. */
export function createConversationStore(ports: ConversationPorts) {
	const entries = signal<readonly Entry[]>([]);
	const status = signal<"none" | "loading" | "ready" | "failed">("none");
	let current: Handoff | null = null;

	const lastSeq = (): number => entries.peek().at(-1)?.seq ?? 0;

	function add(more: readonly Entry[]): void {
		if (!current || more.length === 0) return;
		const mine = countNewFrom(ports.myId.peek(), entries.peek(), more);
		const handoffId = current.id;
		batch(() => {
			entries.value = mergeEntries(entries.peek(), more);
			if (mine > 0) ports.onArrived(handoffId, mine);
		});
	}

	async function load(handoff: Handoff): Promise<void> {
		for (;;) {
			const answer = await ports.api.transcript(
				handoff.conversationId,
				lastSeq(),
			);
			if (current?.conversationId !== handoff.conversationId) return;
			if (answer.kind !== "ok") {
				if (status.peek() === "loading") status.value = "failed";
				if (answer.kind === "refused") ports.onRefused(answer, handoff.id);
				return;
			}
			add(answer.body.entries);
			if (!answer.body.hasMore) break;
		}
		status.value = "ready";
		ports.follow(handoff.conversationId, lastSeq());
	}

	return {
		entries: entries as ReadonlySignal<readonly Entry[]>,
		status: status as ReadonlySignal<"none" | "loading" | "ready" | "failed">,
		/** Shows a conversation; the one on screen stays as it is. */
		async open(handoff: Handoff): Promise<void> {
			const isSame = current?.conversationId === handoff.conversationId;
			current = handoff;
			if (isSame && status.peek() !== "failed") return;
			batch(() => {
				if (!isSame) entries.value = [];
				status.value = "loading";
			});
			await load(handoff);
		},
		/** The connection is back: asks for what was missed. */
		resume(): void {
			if (current) void load(current);
		},
		receive(message: Extract<LiveMessage, { kind: "entries" | "shut" }>): void {
			if (message.conversationId !== current?.conversationId) return;
			if (message.kind === "entries") add(message.entries);
		},
		close(): void {
			if (!current) return;
			current = null;
			batch(() => {
				entries.value = [];
				status.value = "none";
			});
			ports.follow(null, 0);
		},
	};
}
