import { HashIndex } from "../language/hash.js";
import type { Token } from "../language/tokenize.js";
import type { ConceptFinder } from "./find-concepts.js";
import { walkFeatures } from "./vectorizer.js";
import { type GramSizes, wordKeys } from "./word-features.js";

/** The features of texts, numbered in the order in which they were first met. */
export interface WalkedTexts {
	/** Key of each feature. */
	readonly keys: Int32Array;
	/** Kind of each feature, see `FeatureKind`. */
	readonly kinds: Uint8Array;
	/** In how many texts each feature stands. */
	readonly frequency: Int32Array;
	/** Where the features of each text begin in `found`; one longer than there are texts. */
	readonly starts: Int32Array;
	/** Features of one text after another, each once in a text. */
	readonly found: Int32Array;
	/** How often each of them stands in its text. */
	readonly counts: Uint16Array;
}

/** Takes the features of texts. */
export interface TextWalker {
	walk(texts: readonly (readonly Token[])[]): void;
	/** Goes on with some of the texts that another walker has gone through, from the first that was not appended: as if it had walked them itself. */
	append(walked: WalkedTexts, from: number, to: number): void;
	/** What it has come by so far; the walker is not used again. */
	walked(): WalkedTexts;
}

/** Numbers kept of each feature: its last place in `found`, and how many texts have it with its kind in the lowest bits. */
const STATS = 2;
const KIND_BITS = 2;
const KIND_MASK = 3;

/** Nothing walked yet; `expected` is about how many texts will be. */
export function createTextWalker(
	grams: GramSizes,
	concepts: ConceptFinder | undefined,
	expected: number,
): TextWalker {
	const index = new HashIndex(expected * 8);
	const words = new Map<Token, Int32Array>();
	const ofWord = (token: Token): Int32Array => {
		let features = words.get(token);
		if (features === undefined) {
			features = wordKeys(token, grams).map((key) => index.add(key));
			words.set(token, features);
		}
		return features;
	};
	const numberOf = (key: number) => index.add(key);
	const numbers = { grams, concepts, ofWord, numberOf };
	// Side by side, because each look at a feature is one at memory far away.
	let stats = new Int32Array(65_536 * STATS);
	let found = new Int32Array(expected * 32 + 1_024);
	let counts = new Uint16Array(found.length);
	let starts = new Int32Array(expected + 1);
	let texts = 0;
	let size = 0;
	let begin = 0;
	const makeRoom = (features: number, entries: number) => {
		while (features * STATS > stats.length)
			stats = widened(stats, new Int32Array(stats.length * 2));
		while (entries > found.length) {
			counts = widened(counts, new Uint16Array(found.length * 2));
			found = widened(found, new Int32Array(found.length * 2));
		}
	};
	/** Places are kept one higher, so that 0 is none. */
	const count = (feature: number, kind: number) => {
		const at = feature * STATS;
		if (at >= stats.length || size === found.length)
			makeRoom(feature + 1, size + 1);
		const place = (stats[at] as number) - 1;
		if (place >= begin) {
			counts[place] = (counts[place] as number) + 1;
			return;
		}
		found[size] = feature;
		counts[size++] = 1;
		stats[at] = size;
		const inTexts = ((stats[at + 1] as number) >> KIND_BITS) + 1;
		stats[at + 1] = (inTexts << KIND_BITS) | kind;
	};
	const endText = (end: number) => {
		if (texts + 1 === starts.length)
			starts = widened(starts, new Int32Array(starts.length * 2));
		starts[++texts] = end;
	};
	return {
		walk(given) {
			for (const tokens of given) {
				begin = size;
				walkFeatures(tokens, numbers, count);
				endText(size);
			}
		},
		append(other, from, to) {
			const first = other.starts[from] as number;
			const end = other.starts[to] as number;
			// Features are numbered as they are met: those of later texts come behind.
			let met = 0;
			for (let k = first; k < end; k++)
				met = Math.max(met, (other.found[k] as number) + 1);
			const own = other.keys.subarray(0, met).map((key) => index.add(key));
			makeRoom(index.size, size + end - first);
			for (let k = first; k < end; k++) {
				const feature = other.found[k] as number;
				const number = own[feature] as number;
				found[size + k - first] = number;
				const at = number * STATS + 1;
				const inTexts = ((stats[at] as number) >> KIND_BITS) + 1;
				stats[at] = (inTexts << KIND_BITS) | (other.kinds[feature] as number);
			}
			counts.set(other.counts.subarray(first, end), size);
			for (let text = from + 1; text <= to; text++)
				endText(size + (other.starts[text] as number) - first);
			size += end - first;
		},
		walked() {
			const frequency = new Int32Array(index.size);
			const kinds = new Uint8Array(index.size);
			for (let feature = 0; feature < index.size; feature++) {
				const both = stats[feature * STATS + 1] as number;
				frequency[feature] = both >> KIND_BITS;
				kinds[feature] = both & KIND_MASK;
			}
			return {
				keys: index.keys(),
				kinds,
				frequency,
				starts: starts.slice(0, texts + 1),
				found: found.subarray(0, size),
				counts: counts.subarray(0, size),
			};
		},
	};
}

function widened<A extends Int32Array | Uint16Array>(from: A, to: A): A {
	to.set(from);
	return to;
}
