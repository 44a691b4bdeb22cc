import { storedSignal } from "@shopbell/staff-web";

type Seen = Readonly<Record<string, number>>;

/** The last line seen of each conversation at this browser. */
export function createSeen() {
	const seen = storedSignal<Seen>(
		() => localStorage,
		"desk.seen",
		{},
		(value) =>
			typeof value === "object" && value !== null && !Array.isArray(value)
				? (value as Seen)
				: undefined,
	);
	return {
		of: (conversationId: string): number | undefined =>
			seen.value[conversationId],
		mark(conversationId: string, seq: number): void {
			const known = seen.peek()[conversationId] ?? 0;
			if (seq > known) seen.value = { ...seen.peek(), [conversationId]: seq };
		},
		/** Forgets conversations that are not listed any more. */
		keepOnly(conversationIds: ReadonlySet<string>): void {
			const known = Object.entries(seen.peek());
			const kept = known.filter(([id]) => conversationIds.has(id));
			if (kept.length < known.length) seen.value = Object.fromEntries(kept);
		},
	};
}
