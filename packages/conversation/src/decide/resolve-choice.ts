import { readChoice, readPlace, readYesNo } from "@shopbell/knowledge";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { OpenChoice } from "../state/conversation-state.js";

/** What a text says about the choices on offer, or undefined when it says nothing about them. */
export type ChoiceTaken =
	| { readonly kind: "choice"; readonly choice: OpenChoice }
	| { readonly kind: "none-of-these" };

/**
 * Reads "2", "the second one", or the label itself with a typo, as a choice; a bare yes takes the
 * only one there is, a bare no takes none.
 */
export function resolveChoice(
	text: string,
	choices: readonly OpenChoice[],
	locale: string,
): ChoiceTaken | undefined {
	if (choices.length === 0) return undefined;
	const placed = choices[readPlace(text, choices.length) ?? -1];
	if (placed) return { kind: "choice", choice: placed };
	const labels = Object.fromEntries([
		...choices.map(({ label }, index) => [`c${index}`, label] as const),
		["none", phrasesOf(locale).noneOfThese],
	]);
	const found = readChoice(text, labels, locale);
	if (found.kind === "value") {
		const choice = choices[Number(String(found.value).slice(1))];
		return choice ? { kind: "choice", choice } : { kind: "none-of-these" };
	}
	return byYesNo(text, choices, locale);
}

function byYesNo(
	text: string,
	choices: readonly OpenChoice[],
	locale: string,
): ChoiceTaken | undefined {
	const [only] = choices;
	// What follows a yes or no says more than it.
	if (text.trim().split(/\s+/).length > 2) return undefined;
	const said = readYesNo(text, locale);
	if (said.kind !== "value") return undefined;
	if (said.value === false) return { kind: "none-of-these" };
	return only && choices.length === 1
		? { kind: "choice", choice: only }
		: undefined;
}
