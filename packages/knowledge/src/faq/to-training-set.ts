import { toPlainText } from "../articles/blocks.js";
import { renderArticle } from "../articles/render-article.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import type {
	Concept,
	Intent,
	TrainingSet,
	Utterance,
} from "../match/training-set.js";

/** Id of the article for "I want a person"; the lexicons' wordings of it are its phrasings too. */
export const personArticleId = "contact.human";

/**
 * What a matcher learns from a knowledge base: phrasings as evidence,
 * `not_questions` against it, titles and answers as weak evidence, the
 * lexicons' concepts across languages, small talk and `elsewhere` as what no
 * article answers.
 */
export function toTrainingSet(knowledgeBase: KnowledgeBase): TrainingSet {
	const { shop, articles, lexicons } = knowledgeBase;
	const intents = Object.values(articles).map((article): Intent => {
		const utterances: Utterance[] = [];
		const negatives: Utterance[] = [];
		const weak: Utterance[] = [];
		for (const [language, text] of Object.entries(article.texts)) {
			const add = (list: Utterance[], texts: readonly string[]) => {
				for (const one of texts) list.push({ text: one, language });
			};
			add(utterances, text.questions);
			add(negatives, text.notQuestions);
			const rendered = renderArticle({ article, locale: language, shop });
			add(weak, [rendered.title, toPlainText(rendered.blocks)]);
		}
		if (article.id === personArticleId)
			utterances.push(...personWordings(knowledgeBase, utterances));
		return {
			id: article.id,
			utterances,
			negatives,
			weak,
			strictness: article.strictness,
		};
	});
	return {
		languages: shop.locales,
		intents,
		concepts: toConcepts(knowledgeBase),
		outOfScope: Object.values(lexicons).flatMap(
			({ language, smallTalk, elsewhere }) =>
				[
					...Object.values(smallTalk).flatMap(({ says }) => says),
					...elsewhere,
				].map((text) => ({ text, language })),
		),
		otherCompanies: [
			...new Set(
				Object.values(lexicons).flatMap(({ otherCompanies }) => otherCompanies),
			),
		],
	};
}

function personWordings(
	{ lexicons }: KnowledgeBase,
	known: readonly Utterance[],
): Utterance[] {
	const keyOf = ({ text, language }: Utterance) =>
		`${language} ${text.toLowerCase()}`;
	const seen = new Set(known.map(keyOf));
	return Object.values(lexicons)
		.flatMap(({ language, person }) =>
			person.map((text) => ({ text, language })),
		)
		.filter((utterance) => !seen.has(keyOf(utterance)));
}

function toConcepts({ lexicons }: KnowledgeBase): Concept[] {
	const byId = new Map<string, Record<string, readonly string[]>>();
	for (const { language, concepts } of Object.values(lexicons))
		for (const [id, words] of Object.entries(concepts)) {
			const known = byId.get(id) ?? {};
			known[language] = words;
			byId.set(id, known);
		}
	return [...byId].map(([id, words]) => ({ id, words }));
}
