import { createSafetyFinder, type Faq } from "@shopbell/knowledge";
import type { Knowledge } from "./knowledge.js";
import { rememberUnderstanding } from "./remember-understanding.js";
import { toFlowKnowledge } from "./to-flow-knowledge.js";

/** A knowledge base as turns use it. */
export function toKnowledge(faq: Faq): Knowledge {
	const { shop, articles, lexicons } = faq.knowledgeBase;
	return {
		locales: shop.locales,
		defaultLocale: shop.defaultLocale,
		understand: rememberUnderstanding((text, language) =>
			faq.understand(text, language === undefined ? {} : { language }),
		),
		article: (id, locale) => {
			const article = articles[id];
			const answer = faq.article(id, locale);
			const short = faq.article(id, locale, "short");
			if (!article || !answer || !short) return undefined;
			return {
				id,
				title: answer.title,
				locale: answer.locale,
				markdown: answer.markdown,
				blocks: answer.blocks,
				shortMarkdown: short.markdown,
				shortBlocks: short.blocks,
				next: article.next.flatMap((nextId) => {
					const next = faq.article(nextId, locale, "short");
					return next ? [{ id: nextId, title: next.title }] : [];
				}),
				isForPerson: article.handoff === "always",
				...(article.withOrder === undefined
					? {}
					: { withOrder: article.withOrder }),
			};
		},
		smallTalkReply: (kind, locale, variant) =>
			faq.smallTalkReply(kind, locale, variant),
		safetyTopic: rememberUnderstanding(
			createSafetyFinder(Object.values(lexicons)),
		),
		contacts: [shop.facts.support_email, shop.facts.support_phone].filter(
			(fact) => typeof fact === "string",
		),
		flows: toFlowKnowledge(faq.knowledgeBase),
	};
}
