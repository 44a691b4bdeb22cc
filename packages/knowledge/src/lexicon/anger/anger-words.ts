/**
 * Signs of anger of one language, under every lexicon's own. Letters without
 * diacritics; `*` stands for any ending, `/` for "or". A sign too many brings
 * only a kind word and the offer of a person, one too few leaves an angry
 * shopper with a machine: still, a word that shoppers also need for a drawer,
 * a slipper or a polite complaint is no sign alone.
 */
export interface AngerWords {
	/** One of these is enough. */
	readonly alone: readonly string[];
	/** All words of one line, in any order within a few words. */
	readonly together: readonly string[];
	/** Turns of phrase, in the notation of `TurnFinder`. */
	readonly turns: readonly string[];
	/** Turns that hold a sign of anger and mean none; also a lexicon's own signs are not looked for in them. */
	readonly harmless: readonly string[];
}
