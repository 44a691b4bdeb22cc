import * as packed from "./generated/english-words.js";
import { createWordVectors, type WordVectors } from "./word-vectors.js";

let unpacked: WordVectors | undefined;

/**
 * The 30,000 most frequent English words in 96 dimensions, from GloVe (public
 * domain); unpacked on first use. About 0.9 MB compressed, so a page that cannot
 * afford it leaves it out and loses some points on questions worded in a new way.
 */
export function englishWordVectors(): WordVectors {
	unpacked ??= createWordVectors(packed);
	return unpacked;
}
