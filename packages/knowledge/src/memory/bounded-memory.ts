/**
 * Remembers what was worked out for a key, for at most so many keys; then it starts afresh. For
 * what is costly to make and always the same: parsed texts, formats of a language.
 */
export function createBoundedMemory<T>(
	most: number,
): (key: string, make: () => T) => T {
	const known = new Map<string, T>();
	return (key, make) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const made = make();
		if (known.size >= most) known.clear();
		known.set(key, made);
		return made;
	};
}
