import { hashText } from "../language/hash.js";
import type { Token } from "../language/tokenize.js";
import type { Phrasings } from "./phrasings.js";
import { withoutCodes } from "./vectorizer.js";

/** What is known about a text that stands in the training set word for word. */
export interface ExactHit {
	/** Intents that have the text as a phrasing. */
	readonly intents: readonly number[];
	/** Intents that have it as a negative. */
	readonly notIntents: readonly number[];
}

/** Finds texts that stand in the training set, whatever their case, punctuation and order numbers. */
export interface ExactFinder {
	find(tokens: readonly Token[]): ExactHit | undefined;
}

const SECOND_SEED = hashText("second");

/** 53 bits of two hashes: with a million phrasings, one text in ten milliards would be taken for another. */
function keyOf(words: string): number {
	return (
		(hashText(words) >>> 0) * 0x200000 +
		(hashText(words, SECOND_SEED) & 0x1fffff)
	);
}

const typedKey = (tokens: readonly Token[]) =>
	keyOf(tokens.map((token) => token.exact).join(" "));
const readKey = (tokens: readonly Token[]) =>
	keyOf(tokens.map((token) => token.read).join(" "));

/** Indexes the phrasings and negatives, given with their words, with and without marks. */
export function createExactFinder(
	{ intents }: Phrasings,
	tokensAt: readonly (readonly Token[])[],
): ExactFinder {
	const byTyped = new Map<number, number[]>();
	const byRead = new Map<number, number[]>();
	const add = (map: Map<number, number[]>, key: number, place: number) => {
		const list = map.get(key);
		if (list === undefined) map.set(key, [place]);
		else list.push(place);
	};
	tokensAt.forEach((all, place) => {
		const tokens = withoutCodes(all);
		if (tokens.length === 0) return;
		add(byTyped, typedKey(tokens), place);
		add(byRead, readKey(tokens), place);
	});
	const toHit = (places: readonly number[]): ExactHit => {
		const found = [...new Set(places.map((place) => intents[place] as number))];
		return {
			intents: found.filter((intent) => intent >= 0),
			notIntents: found
				.filter((intent) => intent < 0)
				.map((intent) => -1 - intent),
		};
	};
	return {
		find(all) {
			const tokens = withoutCodes(all);
			if (tokens.length === 0) return undefined;
			const places =
				byTyped.get(typedKey(tokens)) ?? byRead.get(readKey(tokens));
			return places && toHit(places);
		},
	};
}
