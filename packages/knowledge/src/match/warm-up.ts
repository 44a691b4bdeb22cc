import type { Phrasings } from "./phrasings.js";

/** Questions that are asked; later ones are hardly faster for it. */
const QUESTIONS = 300;

/**
 * Asks some of the phrasings, evenly spread and misspelt, one in each step, for nothing but that the
 * program runs fast when shoppers ask: code that has not run yet is interpreted, which makes the first
 * questions ten times as dear. Results do not change.
 */
export function* warmUp(
	ask: (text: string) => unknown,
	{ texts }: Pick<Phrasings, "texts">,
): Generator<undefined, void> {
	const step = Math.max(1, texts.length / QUESTIONS);
	for (let at = 0; at < texts.length; at += step) {
		ask(misspell(texts[Math.floor(at)] ?? ""));
		yield;
	}
}

/** The last but one letter of the longest word is left out, as fingers do that are ahead of themselves. */
function misspell(text: string): string {
	const longest = text
		.split(" ")
		.reduce((one, other) => (other.length > one.length ? other : one), "");
	return text.replace(longest, () => longest.slice(0, -2) + longest.slice(-1));
}
