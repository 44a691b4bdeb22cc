import { phrasesOf } from "../phrases/phrases-of.js";
import type { OpenChoice } from "../state/conversation-state.js";

/** What a text says about the choices on offer, or undefined when it says nothing about them. */
export type ChoiceTaken =
	| { readonly kind: "choice"; readonly choice: OpenChoice }
	| { readonly kind: "none-of-these" };

/** Reads "2", "the second one", or the label itself with a typo, as a choice. */
export function resolveChoice(
	text: string,
	choices: readonly OpenChoice[],
	locale: string,
): ChoiceTaken | undefined {
	if (choices.length === 0) return undefined;
	const phrases = phrasesOf(locale);
	const said = simplify(text);
	if (said === "") return undefined;
	if (isNear(said, simplify(phrases.noneOfThese)))
		return { kind: "none-of-these" };
	const number = /^(?:nr\s*)?(\d)[.)]?$/.exec(said)?.[1];
	if (number !== undefined) {
		const choice = choices[Number(number) - 1];
		if (choice) return { kind: "choice", choice };
		return Number(number) === choices.length + 1
			? { kind: "none-of-these" }
			: undefined;
	}
	for (const [index, words] of phrases.ordinals.entries()) {
		const choice = choices[index];
		if (choice && words.some((word) => simplify(word) === said))
			return { kind: "choice", choice };
	}
	const choice = choices.find(({ label }) => isNear(said, simplify(label)));
	return choice && { kind: "choice", choice };
}

function simplify(text: string): string {
	return text
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** One slip of the finger for every eight letters. */
function isNear(a: string, b: string): boolean {
	const allowed = Math.floor(b.length / 8);
	if (Math.abs(a.length - b.length) > allowed) return false;
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substitution =
				(previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			row.push(
				Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1),
			);
		}
		previous = row;
	}
	return (previous[b.length] ?? Number.POSITIVE_INFINITY) <= allowed;
}
