import type { Corpus } from "./corpus.js";
import { type PhrasingWords, toPhrasingWords } from "./phrasing-words.js";

/** The phrasings a matcher looks up, in columns. */
export interface Phrasings extends PhrasingWords {
	readonly texts: readonly string[];
	/** Numbers of the languages. */
	readonly languages: Uint8Array;
	/** Number of the intent; of a counter-phrasing −1 − the number of the intent it is not. */
	readonly intents: Int32Array;
}

/** The phrasings and counter-phrasings of a corpus; titles and answers stand in for an intent without any. */
export function toPhrasings({ rows, languages, intentIds }: Corpus): Phrasings {
	const hasOwn = new Uint8Array(intentIds.length);
	for (const { role, intent } of rows)
		if (role === "utterance") hasOwn[intent] = 1;
	const used = rows.filter(
		({ role, intent }) =>
			role === "utterance" ||
			role === "negative" ||
			(role === "weak" && hasOwn[intent] === 0),
	);
	return {
		texts: used.map(({ text }) => text),
		languages: Uint8Array.from(used, ({ language }) =>
			Math.max(0, languages.indexOf(language)),
		),
		intents: Int32Array.from(used, ({ intent, notIntent }) =>
			notIntent === undefined ? intent : -1 - notIntent,
		),
		...toPhrasingWords(used.map(({ tokens }) => tokens)),
	};
}
