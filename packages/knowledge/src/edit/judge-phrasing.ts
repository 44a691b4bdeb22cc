import { findPersonalData } from "../load/checks/check-personal-data.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import { phrasingLimits } from "../load/schema/article-schema.js";
import { findPhrasing } from "./find-phrasing.js";

/** Whether a text can become a phrasing of an article, or why not. */
export type PhrasingVerdict =
	| { readonly kind: "fine" }
	/** Too few letters and digits to tell one matter from another. */
	| { readonly kind: "too-short" }
	/** Longer than a file may hold. */
	| { readonly kind: "too-long"; readonly max: number }
	/** It names somebody: `text` is the part. */
	| {
			readonly kind: "personal-data";
			readonly what: "email" | "account" | "card" | "number";
			readonly text: string;
	  }
	/** The article has it already. */
	| { readonly kind: "repeated" }
	/** Another article has it. */
	| { readonly kind: "taken"; readonly articleId: string }
	/** A held-out question: it must stay unknown to the matcher. */
	| { readonly kind: "held-out" };

/** Fewest letters and digits that say something: "b2b". */
const fewestSigns = 3;

/** Eight digits or more: telephone, customer or parcel numbers. Order numbers are shorter, and read as such by the bot. */
const longNumber = /\+?\d(?:[ ./()-]{0,2}\d){7,}/;

/** Judges a text before it is added to the questions of an article in a language. */
export function judgePhrasing(
	knowledgeBase: KnowledgeBase,
	options: {
		readonly articleId: string;
		readonly phrasing: string;
		readonly language: string;
	},
): PhrasingVerdict {
	const { articleId, phrasing, language } = options;
	const signs = phrasing.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? [];
	if (signs.length < fewestSigns || new Set(signs).size < 2)
		return { kind: "too-short" };
	if (phrasing.trim().length > phrasingLimits.maxLength)
		return { kind: "too-long", max: phrasingLimits.maxLength };
	const [personal] = findPersonalData(phrasing, statedBy(knowledgeBase));
	if (personal !== undefined)
		return {
			kind: "personal-data",
			what: personal.what,
			text: personal.text,
		};
	const number = longNumber.exec(phrasing);
	if (number !== null)
		return { kind: "personal-data", what: "number", text: number[0] };
	const known = findPhrasing(knowledgeBase, { phrasing, language });
	if (known === undefined) return { kind: "fine" };
	if (known.kind === "held-out") return { kind: "held-out" };
	return known.articleId === articleId
		? { kind: "repeated" }
		: { kind: "taken", articleId: known.articleId };
}

/** What the shop itself states, such as its own e-mail address. */
const statedBy = ({ shop }: KnowledgeBase): ReadonlySet<string> =>
	new Set(
		Object.values(shop.facts)
			.filter((fact) => typeof fact === "string")
			.map((fact) => fact.toLowerCase()),
	);
