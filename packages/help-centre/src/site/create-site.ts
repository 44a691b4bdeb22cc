import {
	type Article,
	type Block,
	type KnowledgeBase,
	personArticleId,
	renderArticle,
	toPlainText,
} from "@shopbell/knowledge";
import { textsOf } from "../texts/texts-of.js";
import { findTopicName } from "../texts/topic-names.js";
import type { Site, SiteArticle, SiteLocale, SiteTopic } from "./site.js";

/** Topic of articles whose id has one part. */
const generalTopic = "general";
const maxSummaryLength = 160;

/**
 * A knowledge base as pages: the articles that are valid today, in the
 * languages they are written in. A topic is the first part of an id; its name
 * is the shop's fact `topic_<name>`, else the usual name, else the id itself.
 */
export function createSite(options: {
	readonly knowledgeBase: KnowledgeBase;
	/** ISO date. */
	readonly today: string;
	readonly baseUrl?: string;
}): Site {
	const { knowledgeBase, today, baseUrl } = options;
	const { shop } = knowledgeBase;
	const valid = Object.values(knowledgeBase.articles).filter(
		({ validFrom = today, validUntil = today }) =>
			validFrom <= today && today <= validUntil,
	);
	const shopUrl = shop.facts.shop_url;
	return {
		shopName: shop.name,
		shopUrl:
			typeof shopUrl === "string" && /^https:\/\//.test(shopUrl)
				? shopUrl
				: undefined,
		baseUrl: baseUrl?.replace(/\/*$/, "/"),
		defaultLocale: shop.defaultLocale,
		locales: shop.locales
			.map((locale) => toLocale(locale, valid, knowledgeBase))
			.filter(({ articles }) => articles.size > 0),
		contactId: personArticleId,
	};
}

function toLocale(
	locale: string,
	valid: readonly Article[],
	{ shop }: KnowledgeBase,
): SiteLocale {
	const texts = textsOf(locale);
	const topics = new Map<string, SiteTopic>();
	const articles = new Map<string, SiteArticle>();
	for (const article of valid) {
		if (article.texts[locale] === undefined) continue;
		const parts = article.id.split(".");
		const topicId = parts.length > 1 ? (parts[0] ?? "") : generalTopic;
		let topic = topics.get(topicId);
		if (topic === undefined) {
			topic = {
				id: topicId,
				path: `${locale}/topics/${topicId}.html`,
				name: toTopicName(topicId, locale, shop.facts, texts.general),
				articles: [],
			};
			topics.set(topicId, topic);
		}
		const rendered = renderArticle({ article, locale, shop });
		const page: SiteArticle = {
			id: article.id,
			path: `${locale}/articles/${parts.join("/")}.html`,
			title: rendered.title,
			blocks: rendered.blocks,
			summary: toSummary(rendered.blocks),
			topic,
			next: article.next,
		};
		topic.articles.push(page);
		articles.set(article.id, page);
	}
	const collator = new Intl.Collator(locale);
	return {
		locale,
		texts,
		path: `${locale}/index.html`,
		topics: [...topics.values()].sort(
			(a, b) =>
				b.articles.length - a.articles.length ||
				collator.compare(a.name, b.name),
		),
		articles,
	};
}

function toTopicName(
	id: string,
	locale: string,
	facts: KnowledgeBase["shop"]["facts"],
	general: string,
): string {
	const own = facts[`topic_${id.replaceAll("-", "_")}`];
	if (typeof own === "string") return own;
	if (typeof own === "object" && !("amount" in own)) {
		const name = own[locale as keyof typeof own];
		if (typeof name === "string") return name;
	}
	if (id === generalTopic) return general;
	const words = id.replaceAll("-", " ");
	return (
		findTopicName(id, locale) ??
		words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
	);
}

/** The beginning of an answer on one line; items of a list stand between dots. */
function toSummary(blocks: readonly Block[]): string {
	const text = blocks
		.map((block) =>
			block.kind === "paragraph"
				? toPlainText([block])
				: block.items
						.map((children) => toPlainText([{ kind: "paragraph", children }]))
						.join(" · "),
		)
		.join(" ");
	const line = text.replace(/\s*\(https?:[^)]*\)/g, "").replace(/\s+/g, " ");
	if (line.length <= maxSummaryLength) return line;
	const cut = line.slice(0, maxSummaryLength);
	return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s.,:;·–-]+$/, "")}…`;
}
