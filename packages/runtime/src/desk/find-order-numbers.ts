import type { ContextPack, ConversationState } from "@shopbell/conversation";

/** Most orders beside one conversation. */
const maxOrders = 3;

/** Orders that were named in a conversation or looked at, the latest word first. */
export function findOrderNumbers(
	pack: ContextPack,
	state: ConversationState | undefined,
): readonly string[] {
	const named = [
		...(pack.flow?.slots ?? []),
		...(pack.doNotAskAgain ?? []),
		...Object.values(state?.kept ?? {}),
	].flatMap(({ type, value }) =>
		type === "order-number" && typeof value === "string" ? [value] : [],
	);
	const seen = [state?.page?.order, pack.page?.order].filter(
		(order) => order !== undefined,
	);
	return [...new Set([...named, ...seen])].slice(0, maxOrders);
}
