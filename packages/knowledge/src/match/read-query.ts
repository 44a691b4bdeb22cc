import { toOtherLayouts } from "../language/keyboard-layout.js";
import type { Token, Tokenizer } from "../language/tokenize.js";

/** A query as the matcher reads it. */
export interface ReadQuery {
	readonly sentences: readonly (readonly Token[])[];
	/** Language of the keyboard layout that was taken instead of the typed one. */
	readonly layout?: string;
}

/** Share of known words below which another keyboard layout is tried. */
const FEW_KNOWN = 0.34;
/** Longest text taken for one typed in the wrong layout. */
const MAX_LAYOUT_LENGTH = 500;

function shareKnown(
	sentences: readonly (readonly Token[])[],
	isKnown: (token: Token) => boolean,
): number {
	let known = 0;
	let letters = 0;
	for (const sentence of sentences)
		for (const token of sentence) {
			if (token.kind === "code") continue;
			letters += token.read.length;
			if (isKnown(token)) known += token.read.length;
		}
	return letters === 0 ? 0 : known / letters;
}

/**
 * Reads a query. When hardly a word of it is known, it is read again as if typed
 * in the wrong keyboard layout, and kept so only when most words are known then.
 */
export function readQuery(
	text: string,
	tokenizer: Tokenizer,
	isKnown: (token: Token) => boolean,
	languages: readonly string[],
): ReadQuery {
	const sentences = tokenizer.sentences(text);
	const known = shareKnown(sentences, isKnown);
	if (known > FEW_KNOWN || text.length > MAX_LAYOUT_LENGTH)
		return { sentences };
	let best: ReadQuery = { sentences };
	let bestShare = Math.max(0.5, known + 0.3);
	// A point is a letter in another layout, and at the end it is none that counts.
	const typed = text.replace(/[\s\p{P}\p{S}]+$/u, "");
	for (const reading of toOtherLayouts(typed, languages)) {
		const other = tokenizer.sentences(reading.text);
		const share = shareKnown(other, isKnown);
		if (share > bestShare) {
			bestShare = share;
			best = { sentences: other, layout: reading.language };
		}
	}
	return best;
}
