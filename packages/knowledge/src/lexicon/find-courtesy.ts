/** Words of one language as they are read, by what they are in an aside. */
export interface Courtesy {
	readonly core: ReadonlySet<string>;
	/** Everything that may stand in an aside: cores, what stands around them, what leads up to them. */
	readonly known: ReadonlySet<string>;
	/** What leads up to a core and to nothing else. */
	readonly leading: ReadonlySet<string>;
}

/** The words of a text as they are read, and where a mark sets one apart from the one before it. */
export interface ReadWords {
	readonly words: readonly string[];
	readonly isSetApart: (at: number) => boolean;
}

/** Longer asides say something of their own. */
const longest = 10;

/**
 * Where the question begins behind an aside that is put freely ("I was hoping you could help me
 * out."): words of courtesy from `from` on, up to the mark that ends them, else up to the last of
 * their cores. `from` when there is none. `from` above 0 stands behind an aside that may go on.
 */
export function courtesyBefore(
	{ words, isSetApart }: ReadWords,
	from: number,
	{ core, known }: Courtesy,
): number {
	let end = from;
	let isAside = from > 0 && !isSetApart(from);
	for (let at = from; at < Math.min(words.length, from + longest); at++) {
		if (isAside && at > from && isSetApart(at)) return at;
		const word = words[at] ?? "";
		if (!known.has(word)) break;
		if (!core.has(word)) continue;
		isAside = true;
		end = at + 1;
	}
	return end;
}

/**
 * The same at the end: where the aside begins, by the mark before it, else by its first core and what
 * leads up to that; `to` when there is none. Behind `to` an aside may stand already.
 */
export function courtesyAfter(
	{ words, isSetApart }: ReadWords,
	to: number,
	{ core, known, leading }: Courtesy,
): number {
	// The aside behind was set apart by a mark, so it does not go on before that.
	if (to < words.length && isSetApart(to) && !core.has(words[to - 1] ?? ""))
		return to;
	let first = to;
	for (let at = to - 1; at >= Math.max(0, to - longest); at--) {
		const word = words[at] ?? "";
		if (!known.has(word)) break;
		const leads = first === at + 1 && first < words.length && leading.has(word);
		if (leads || core.has(word)) first = at;
		if (first < words.length && isSetApart(at)) return at;
	}
	return first;
}
