import { normalizePhrasing } from "../load/checks/normalize-phrasing.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";

/** Where a text stands already, compared within its language without case and punctuation. */
export type KnownPhrasing =
	| { readonly kind: "phrasing"; readonly articleId: string }
	/** A held-out question: it must stay unknown to the matcher. */
	| { readonly kind: "held-out" };

/** Finds a text among the phrasings and the held-out questions; undefined when it is new. */
export function findPhrasing(
	{ articles, questions }: KnowledgeBase,
	{
		phrasing,
		language,
	}: { readonly phrasing: string; readonly language: string },
): KnownPhrasing | undefined {
	const wanted = normalizePhrasing(phrasing);
	for (const { id, texts } of Object.values(articles))
		if (
			texts[language]?.questions.some(
				(one) => normalizePhrasing(one) === wanted,
			)
		)
			return { kind: "phrasing", articleId: id };
	return questions.some(
		({ ask, language: other }) =>
			other === language && normalizePhrasing(ask) === wanted,
	)
		? { kind: "held-out" }
		: undefined;
}
