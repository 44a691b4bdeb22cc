import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { DeskApi } from "../api/desk-api.js";
import type { Suggestions } from "../wire/answering.js";
import type { OrderPanel } from "../wire/conversation.js";

/** A shopper often sends several lines in a row; what helps is asked for once. */
const settleMs = 250;

/** What helps to answer the conversation on screen: suggestions, macros, orders. */
export function createHelpingStore(
	api: Pick<DeskApi, "suggestions" | "orders">,
) {
	const suggestions = signal<Suggestions | null>(null);
	const orders = signal<OrderPanel | "loading" | "failed" | null>(null);
	let current: string | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function askSuggestions(conversationId: string): Promise<void> {
		const answer = await api.suggestions(conversationId);
		if (current === conversationId && answer.kind === "ok")
			suggestions.value = answer.body;
	}

	async function askOrders(
		conversationId: string,
		order: string | null = null,
	): Promise<void> {
		const answer = await api.orders(conversationId, order);
		if (current !== conversationId) return;
		if (answer.kind === "ok") orders.value = answer.body;
		else if (orders.peek() === "loading") orders.value = "failed";
	}

	return {
		suggestions: suggestions as ReadonlySignal<Suggestions | null>,
		orders: orders as ReadonlySignal<OrderPanel | "loading" | "failed" | null>,
		/** The conversation on screen; null: none. */
		open(conversationId: string | null): void {
			if (current === conversationId) return;
			clearTimeout(timer);
			current = conversationId;
			batch(() => {
				suggestions.value = null;
				orders.value = conversationId === null ? null : "loading";
			});
			if (conversationId === null) return;
			void askSuggestions(conversationId);
			void askOrders(conversationId);
		},
		/** The shopper said something. */
		renew(): void {
			const conversationId = current;
			if (conversationId === null) return;
			clearTimeout(timer);
			timer = setTimeout(() => void askSuggestions(conversationId), settleMs);
		},
		/** After the shop did something, or to look at another order. */
		renewOrders(order: string | null = null): void {
			if (current !== null) void askOrders(current, order);
		},
	};
}
