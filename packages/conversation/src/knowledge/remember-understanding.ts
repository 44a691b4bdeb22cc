/** Texts that are remembered: shoppers ask alike, above all by a tap and in the words of the shop. */
const maxTexts = 1000;

/** Longer ones are hardly ever said twice. */
const maxLength = 200;

/**
 * Works out what a text means once, in the same language if that counts, for as long as the knowledge
 * base is the same. The words count to the letter, so the answer is the one that would be worked out anew.
 */
export function rememberUnderstanding<Meaning>(
	understand: (text: string, language?: string) => Meaning,
): (text: string, language?: string) => Meaning {
	const known = new Map<string, { readonly meaning: Meaning }>();
	return (text, language) => {
		if (text.length > maxLength) return understand(text, language);
		const key = `${language ?? ""}|${text}`;
		const found = known.get(key) ?? { meaning: understand(text, language) };
		// The first of a map is the one that was asked for longest ago.
		known.delete(key);
		known.set(key, found);
		const [oldest] = known.keys();
		if (oldest !== undefined && known.size > maxTexts) known.delete(oldest);
		return found.meaning;
	};
}
