import { renderArticle } from "../articles/render-article.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import {
	compileMatcher,
	type MatcherOptions,
} from "../match/create-matcher.js";
import {
	COMPILED_KNOWLEDGE_VERSION,
	type CompiledKnowledge,
	type RenderedArticles,
} from "./compiled-knowledge.js";
import { withShopPolicy } from "./create-faq.js";
import { toTrainingSet } from "./to-training-set.js";

/**
 * Trains a knowledge base and gives it as plain data for `createFaqFromCompiled`. Without
 * word vectors by default, which a page need not carry then.
 */
export function compileKnowledge(
	knowledgeBase: KnowledgeBase,
	options: MatcherOptions = {},
): CompiledKnowledge {
	return {
		kind: "shopbell-knowledge",
		version: COMPILED_KNOWLEDGE_VERSION,
		knowledgeBase: withoutPhrasings(knowledgeBase),
		rendered: toRendered(knowledgeBase),
		matcher: compileMatcher(
			toTrainingSet(knowledgeBase),
			withShopPolicy(knowledgeBase, { wordVectors: [], ...options }),
		),
	};
}

function toRendered({ shop, articles }: KnowledgeBase): RenderedArticles {
	return mapValues(articles, (article) =>
		mapValues(article.texts, (_, locale) => ({
			answer: renderArticle({ article, locale, shop, form: "answer" }),
			short: renderArticle({ article, locale, shop, form: "short" }),
		})),
	);
}

function withoutPhrasings(knowledgeBase: KnowledgeBase): KnowledgeBase {
	const { articles, lexicons } = knowledgeBase;
	return {
		...knowledgeBase,
		questions: [],
		articles: mapValues(articles, (article) => ({
			...article,
			texts: mapValues(article.texts, (text) => ({
				...text,
				questions: [],
				notQuestions: [],
			})),
		})),
		lexicons: mapValues(lexicons, (lexicon) => ({
			...lexicon,
			concepts: {},
			elsewhere: [],
			otherCompanies: [],
		})),
	};
}

function mapValues<T, U>(
	record: Readonly<Record<string, T>>,
	change: (value: T, key: string) => U,
): Record<string, U> {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [key, change(value, key)]),
	);
}
