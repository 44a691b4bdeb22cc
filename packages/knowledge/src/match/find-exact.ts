import {
	HASH_START,
	hashEnd,
	hashText,
	hashUnit,
	hashUnits,
} from "../language/hash.js";
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
const SPACE = 32;

/** 53 bits of two hashes of the words as read: with a million phrasings, one text in ten milliards would be taken for another. */
function keyOf(tokens: readonly Token[]): number {
	let first = HASH_START;
	let second = SECOND_SEED;
	for (const { read } of tokens) {
		first = hashUnit(hashUnits(read, first), SPACE);
		second = hashUnit(hashUnits(read, second), SPACE);
	}
	return (hashEnd(first) >>> 0) * 0x200000 + (hashEnd(second) & 0x1fffff);
}

const isSame = (some: readonly Token[], others: readonly Token[]): boolean =>
	some.length === others.length &&
	some.every(({ exact }, i) => exact === others[i]?.exact);

/** Indexes the phrasings and negatives, given with their words, with and without marks. */
export function createExactFinder(
	{ intents }: Pick<Phrasings, "intents">,
	tokensAt: readonly (readonly Token[])[],
): ExactFinder {
	const byRead = new Map<number, number[]>();
	for (const [place, all] of tokensAt.entries()) {
		const tokens = withoutCodes(all);
		if (tokens.length === 0) continue;
		const key = keyOf(tokens);
		const list = byRead.get(key);
		if (list === undefined) byRead.set(key, [place]);
		else list.push(place);
	}
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
			const places = byRead.get(keyOf(tokens));
			if (places === undefined) return undefined;
			// Those with the same marks, where there are any.
			const typed = places.filter((place) =>
				isSame(withoutCodes(tokensAt[place] ?? []), tokens),
			);
			return toHit(typed.length > 0 ? typed : places);
		},
	};
}
