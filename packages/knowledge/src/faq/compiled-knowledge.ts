import type {
	ArticleForm,
	RenderedArticle,
} from "../articles/render-article.js";
import { KnowledgeError } from "../knowledge-error.js";
import type { WordVectors } from "../language/word-vectors.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import {
	type CompiledMatcher,
	createMatcherFromCompiled,
} from "../match/compiled-matcher.js";
import { assembleFaq } from "./assemble-faq.js";
import type { Faq } from "./faq.js";

/** Version of the compiled form; a knowledge base of another version must be compiled again. */
export const COMPILED_KNOWLEDGE_VERSION = 1;

/**
 * A knowledge base with its trained matcher as plain data: survives JSON. Phrasings stand
 * in the matcher only, held-out questions nowhere.
 */
export interface CompiledKnowledge {
	readonly kind: "shopbell-knowledge";
	readonly version: number;
	readonly knowledgeBase: KnowledgeBase;
	/** Article → language → form, facts filled in: a page need carry no reader of texts. */
	readonly rendered: RenderedArticles;
	readonly matcher: CompiledMatcher;
}

/** Article → language → form. */
export type RenderedArticles = Readonly<
	Record<
		string,
		Readonly<Record<string, Readonly<Record<ArticleForm, RenderedArticle>>>>
	>
>;

/**
 * Makes a compiled knowledge base answer, without reading YAML and without training: in
 * Node, a browser or an edge worker. Throws a `KnowledgeError` (`unreadable`) when it was
 * compiled by another version, or with word vectors that are not given.
 */
export function createFaqFromCompiled(
	compiled: CompiledKnowledge,
	options: { readonly wordVectors?: readonly WordVectors[] } = {},
): Faq {
	if (
		compiled.kind !== "shopbell-knowledge" ||
		compiled.version !== COMPILED_KNOWLEDGE_VERSION
	)
		throw new KnowledgeError({
			code: "unreadable",
			message: `The compiled knowledge base has version ${compiled.version}; this library reads version ${COMPILED_KNOWLEDGE_VERSION}.`,
			fix: "Compile it again with this version of the library: shopbell build",
		});
	const { knowledgeBase, rendered } = compiled;
	return assembleFaq({
		knowledgeBase,
		render: (id, locale, form) => {
			const byLocale = rendered[id];
			const found =
				byLocale?.[locale] ?? byLocale?.[knowledgeBase.shop.defaultLocale];
			return found?.[form];
		},
		matcher: createMatcherFromCompiled(compiled.matcher, options),
	});
}
