import type { Lexicon } from "./lexicon.js";

/**
 * What is made of lexicons, made once for the same ones. Content that changes around unchanged
 * lexicons keeps it, so that a saved article is in force without reading their words again.
 */
export function rememberByLexicons<Made>(
	create: (lexicons: readonly Lexicon[]) => Made,
): (lexicons: readonly Lexicon[]) => Made {
	const known = new WeakMap<
		Lexicon,
		{ readonly lexicons: readonly Lexicon[]; readonly made: Made }
	>();
	return (lexicons) => {
		const [first] = lexicons;
		if (first === undefined) return create(lexicons);
		const same = known.get(first);
		if (
			same?.lexicons.length === lexicons.length &&
			same.lexicons.every((lexicon, i) => lexicon === lexicons[i])
		)
			return same.made;
		const made = create(lexicons);
		known.set(first, { lexicons, made });
		return made;
	};
}
