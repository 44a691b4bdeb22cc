import { coversTopic } from "./is-fit.js";

/** Groups by name with the topics they take. */
export type TopicGroups = Readonly<
	Record<string, { readonly topics: readonly string[] }>
>;

/**
 * The group that takes a topic: of several, the one that names it most closely, then the first by
 * name; null where none does or the topic is not known.
 */
export function groupOf(
	groups: TopicGroups,
	topic: string | null,
): string | null {
	let found: { readonly name: string; readonly length: number } | null = null;
	for (const [name, { topics }] of Object.entries(groups).sort(([a], [b]) =>
		a < b ? -1 : 1,
	)) {
		const lengths = topics
			.filter((known) => coversTopic([known], topic))
			.map((known) => known.length);
		const length = Math.max(-1, ...lengths);
		if (length > (found?.length ?? -1)) found = { name, length };
	}
	return found?.name ?? null;
}
