import type { PhrasingTokens } from "./phrasing-tokens.js";
import type { Phrasings } from "./phrasings.js";

/** The words of phrasings as the matcher reads them, and how many phrasings have each. */
export interface WordUses {
	/** Number of different words as read. */
	readonly count: number;
	/** Number of a word as read; undefined where no phrasing and no counter-phrasing has it. */
	numberOf(read: string): number | undefined;
	/** How many phrasings, without counter-phrasings, have the word of a number. */
	readonly uses: Int32Array;
	/** Numbers of the words of a phrasing, each once, in their order. */
	wordsAt(place: number): readonly number[];
}

/** Counts the words of phrasings. */
export function countWordUses(
	{ intents }: Pick<Phrasings, "intents">,
	tokens: PhrasingTokens,
): WordUses {
	const numbers = new Map<string, number>();
	/** Words that are typed otherwise and read alike have one number. */
	const readNumbers = Int32Array.from(tokens.words, ({ read }) => {
		const known = numbers.get(read);
		if (known !== undefined) return known;
		numbers.set(read, numbers.size);
		return numbers.size - 1;
	});
	const uses = new Int32Array(numbers.size);
	const wordsAt = (place: number): readonly number[] => {
		const words: number[] = [];
		for (const number of tokens.numbersAt(place)) {
			const word = readNumbers[number] as number;
			if (!words.includes(word)) words.push(word);
		}
		return words;
	};
	for (let place = 0; place < tokens.count; place++) {
		if ((intents[place] as number) < 0) continue;
		for (const word of wordsAt(place)) uses[word] = (uses[word] as number) + 1;
	}
	return {
		count: numbers.size,
		numberOf: (read) => numbers.get(read),
		uses,
		wordsAt,
	};
}
