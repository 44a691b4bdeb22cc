import { createArticleRenderer } from "../articles/create-article-renderer.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import { createMatcher, type MatcherOptions } from "../match/create-matcher.js";
import type { Matcher } from "../match/match.js";
import { assembleFaq } from "./assemble-faq.js";
import type { Faq } from "./faq.js";
import { toTrainingSet } from "./to-training-set.js";

/** What a `Faq` is made of. */
export interface FaqOptions {
	readonly knowledgeBase: KnowledgeBase;
	/** How the matcher is trained; its policy defaults to the shop's. */
	readonly matcherOptions?: MatcherOptions;
	/** A matcher made before, e.g. for the same phrasings; trained here when absent, which takes seconds for thousands of phrasings. */
	readonly matcher?: Matcher;
	/** The given matcher was made for older content: texts that are phrasings word for word are answered all the same. Default false. */
	readonly isMatcherStale?: boolean;
}

/** Makes a knowledge base answer. Synchronous and deterministic. */
export function createFaq(options: FaqOptions): Faq {
	const { knowledgeBase, matcherOptions, isMatcherStale = false } = options;
	return assembleFaq({
		knowledgeBase,
		isMatcherStale,
		render: createArticleRenderer(knowledgeBase),
		matcher:
			options.matcher ??
			createMatcher(
				toTrainingSet(knowledgeBase),
				withShopPolicy(knowledgeBase, matcherOptions),
			),
	});
}

/** Options whose policy is the shop's where they name none. */
export function withShopPolicy(
	{ shop }: KnowledgeBase,
	options: MatcherOptions = {},
): MatcherOptions {
	return {
		...options,
		policy: {
			maxWrongShare: shop.policy.maxWrongShare,
			...options.policy,
		},
	};
}
