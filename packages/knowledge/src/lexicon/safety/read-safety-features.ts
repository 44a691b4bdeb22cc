import { foldMarks } from "../../language/fold-word.js";
import { hashText } from "../../language/hash.js";
import type { Token } from "../../language/tokenize.js";
import { findSigns } from "./signs/find-signs.js";

/** Weights of what is seen in a text, chosen on phrasings held out. */
const wordWeight = 1;
const lettersWeight = 0.5;
const neighbourWeight = 1;
const farNeighbourWeight = 0.7;
const signWeight = 1;
/** Something seen twice counts this much at most, so that repeating proves nothing. */
const mostWeight = 1.5;

/** Signs this many words apart still speak of one thing. */
const signReach = 7;
/** Words further apart are no neighbours. */
const wordReach = 3;
/** Letters of a word that count where it stands beside another: endings differ. */
const stemLength = 5;

/**
 * What the model of safety matters sees in a sentence, as 32-bit keys with weights: its words,
 * their letters, words that stand together, and the signs of the six languages, alone and in
 * pairs. Tokens are read so that Latin and Cyrillic spellings meet.
 */
export function readSafetyFeatures(
	tokens: readonly Token[],
): ReadonlyMap<number, number> {
	const features = new Map<number, number>();
	const add = (key: string, weight: number) => {
		const hash = hashText(key);
		features.set(
			hash,
			Math.min(mostWeight, (features.get(hash) ?? 0) + weight),
		);
	};
	const words = tokens.map(toWord);
	const stems = words.map((word) => word.slice(0, stemLength));
	const meanings = tokens.map((token) => findSigns(foldMarks(token.exact)));
	for (const [i, word] of words.entries()) {
		add(`w${word}`, wordWeight);
		if (!word.startsWith("#")) addLetters(word, add);
		for (let apart = 1; apart <= wordReach && i + apart < words.length; apart++)
			add(
				`p${stems[i]} ${stems[i + apart]}`,
				apart === 1 ? neighbourWeight : farNeighbourWeight,
			);
	}
	addSigns(meanings, add);
	return features;
}

/** Key of a word, to tell whether the model has ever seen it. */
export const safetyWordKey = (token: Token) => hashText(`w${toWord(token)}`);

/** Figures that may be the age of a child are one word. */
function toWord({ kind, read }: Token): string {
	if (kind === "code") return "#code";
	if (kind !== "number") return read;
	const figure = Number(read);
	if (figure >= 5 && figure <= 17) return "#age";
	return figure < 100 ? "#number" : "#large";
}

type Add = (key: string, weight: number) => void;

function addLetters(word: string, add: Add): void {
	const line = `^${word}$`;
	for (let length = 3; length <= 5; length++)
		for (let from = 0; from + length <= line.length; from++)
			add(`g${line.slice(from, from + length)}`, lettersWeight);
}

function addSigns(meanings: readonly (readonly string[])[], add: Add): void {
	for (const sign of new Set(meanings.flat())) add(`c${sign}`, signWeight);
	const pairs = new Set<string>();
	for (const [i, here] of meanings.entries())
		for (const [apart, there] of meanings.slice(i, i + signReach).entries())
			for (const a of here)
				for (const b of there) {
					if (a === b) continue;
					pairs.add(a < b ? `c${a}+${b}` : `c${b}+${a}`);
					if (apart === 1 || apart === 2) add(`o${a}>${b}`, farNeighbourWeight);
				}
	for (const pair of pairs) add(pair, signWeight);
}
