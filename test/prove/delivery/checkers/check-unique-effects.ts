/** What should have happened outside, what did, and what nobody claims to know. */
export interface EffectHistory {
	/** Every effect that is due, by its key. */
	readonly due: Iterable<string>;
	/** What the world outside saw, once for every time. */
	readonly seen: Iterable<string>;
	/** Effects that are marked as unknown: they may have happened once or not at all. */
	readonly unknown?: Iterable<string>;
}

/** Every due effect happens exactly once; one that is marked unknown at most once. */
export function checkUniqueEffects({
	due,
	seen,
	unknown = [],
}: EffectHistory): readonly string[] {
	const wanted = new Set(due);
	const marked = new Set(unknown);
	const times = new Map<string, number>();
	for (const key of seen) times.set(key, (times.get(key) ?? 0) + 1);
	return [
		...[...times].flatMap(([key, count]) => [
			...(count > 1 ? [`effect ${key} happened ${count} times`] : []),
			...(wanted.has(key) ? [] : [`effect ${key} happened and was not due`]),
		]),
		...[...wanted].flatMap((key) =>
			times.has(key) || marked.has(key)
				? []
				: [`effect ${key} did not happen and is not marked unknown`],
		),
	];
}
