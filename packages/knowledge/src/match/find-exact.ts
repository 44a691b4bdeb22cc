import {
	HASH_START,
	hashEnd,
	hashText,
	hashUnit,
	hashUnits,
} from "../language/hash.js";
import type { Token } from "../language/tokenize.js";
import type { PhrasingTokens } from "./phrasing-tokens.js";
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

/** Two hashes of the words as read: with a million phrasings, one text in ten milliards would be taken for another. */
function keysOf(tokens: readonly Token[]): readonly [number, number] {
	let first = HASH_START;
	let second = SECOND_SEED;
	for (const { read } of tokens) {
		first = hashUnit(hashUnits(read, first), SPACE);
		second = hashUnit(hashUnits(read, second), SPACE);
	}
	return [hashEnd(first), hashEnd(second)];
}

const isSame = (some: readonly Token[], others: readonly Token[]): boolean =>
	some.length === others.length &&
	some.every(({ exact }, i) => exact === others[i]?.exact);

/** Places of the phrasings that are read like a text, in their order. */
type PlacesOf = (tokens: readonly Token[]) => readonly number[];

/** Chains of places in a table by the first hash, each beginning with the earliest. */
function chainPlaces(phrasings: PhrasingTokens): PlacesOf {
	const { count } = phrasings;
	let slots = 16;
	while (slots < count) slots *= 2;
	const firstAt = new Int32Array(slots).fill(-1);
	const next = new Int32Array(count);
	const firstKeys = new Int32Array(count);
	const secondKeys = new Int32Array(count);
	for (let place = count - 1; place >= 0; place--) {
		const tokens = withoutCodes(phrasings.at(place));
		if (tokens.length === 0) continue;
		const [first, second] = keysOf(tokens);
		const slot = first & (slots - 1);
		firstKeys[place] = first;
		secondKeys[place] = second;
		next[place] = firstAt[slot] as number;
		firstAt[slot] = place;
	}
	return (tokens) => {
		const [first, second] = keysOf(tokens);
		const places: number[] = [];
		for (
			let place = firstAt[first & (slots - 1)] as number;
			place >= 0;
			place = next[place] as number
		)
			if (firstKeys[place] === first && secondKeys[place] === second)
				places.push(place);
		return places;
	};
}

/** Indexes the phrasings and negatives, given with their words, with and without marks. */
export function createExactFinder(
	{ intents }: Pick<Phrasings, "intents">,
	phrasings: PhrasingTokens,
): ExactFinder {
	const placesOf = chainPlaces(phrasings);
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
			const places = placesOf(tokens);
			if (places.length === 0) return undefined;
			// Those with the same marks, where there are any.
			const typed = places.filter((place) =>
				isSame(withoutCodes(phrasings.at(place)), tokens),
			);
			return toHit(typed.length > 0 ? typed : places);
		},
	};
}
