import {
	type Article,
	type Block,
	type HandoffMode,
	isArticleId,
	type Problem,
	renderArticle,
	renderTitle,
	type TranslationState,
	toArticlePath,
	toTranslationMatrix,
} from "@shopbell/knowledge";
import type { ArticleVotes } from "@shopbell/store";
import { toContentHash } from "./content-hash.js";
import type { ContentSnapshot } from "./studio-content.js";

/** One article in the list. */
export interface ArticleItem {
	readonly id: string;
	/** In the editor's language where there is one; the id of a draft without any. */
	readonly title: string;
	readonly file: string;
	readonly hash: string;
	readonly owner: string;
	/** ISO date; empty for a draft that has none yet. */
	readonly reviewBy: string;
	/** `soon`: within 30 days. */
	readonly review: "fine" | "soon" | "overdue";
	readonly errors: number;
	readonly warnings: number;
	readonly helpful: number;
	readonly unhelpful: number;
	/** Every language of the shop. */
	readonly languages: readonly {
		readonly locale: string;
		readonly state: TranslationState;
	}[];
}

/** An article as shoppers would see it, in every language it has. */
export interface ArticlePreview {
	readonly id: string;
	readonly file: string;
	readonly hash: string;
	readonly owner: string;
	readonly reviewBy: string;
	readonly handoff: HandoffMode;
	/** The file is broken now: what is shown is the last good text. */
	readonly isLastGood: boolean;
	/** Of this file, in the editor's language, errors first. */
	readonly problems: readonly Pick<
		Problem,
		"file" | "line" | "column" | "code" | "severity" | "message" | "fix"
	>[];
	/** Empty for a draft that was never good. */
	readonly languages: readonly {
		readonly locale: string;
		readonly state: TranslationState;
		readonly title: string;
		readonly blocks: readonly Block[];
		readonly shortBlocks: readonly Block[];
		readonly phrasings: number;
	}[];
}

const reviewSoonDays = 30;

/** The file of an article, or undefined when there is none of this id: the only way from an id to a path. */
export function findArticleFile(
	{ files, knowledgeBase }: ContentSnapshot,
	id: string,
): { readonly path: string; readonly text: string } | undefined {
	if (!isArticleId(id)) return undefined;
	return (
		files.get(toArticlePath(id)) ??
		(Object.hasOwn(knowledgeBase.articles, id)
			? files.get(knowledgeBase.articles[id]?.file ?? "")
			: undefined)
	);
}

/** Every article file with its health, in the order of their paths. */
export function toArticleItems(
	content: ContentSnapshot,
	options: {
		readonly locale: string;
		readonly now: number;
		readonly votes: readonly ArticleVotes[];
	},
): readonly ArticleItem[] {
	const { knowledgeBase } = content;
	const byFile = new Map(
		Object.values(knowledgeBase.articles).map((article) => [
			article.file,
			article,
		]),
	);
	const votesOf = new Map(options.votes.map((one) => [one.articleId, one]));
	const states = toStates(content);
	return [...content.files.values()]
		.filter(({ path }) => path.startsWith("articles/"))
		.map(({ path, text }) => {
			const article = byFile.get(path);
			const id = article?.id ?? toId(path);
			const votes = votesOf.get(id);
			const problems = content.problems.filter(({ file }) => file === path);
			const errors = problems.filter(
				({ severity }) => severity === "error",
			).length;
			return {
				id,
				title: article
					? renderTitle({
							article,
							locale: options.locale,
							shop: knowledgeBase.shop,
						})
					: id,
				file: path,
				hash: toContentHash(text),
				owner: article?.owner ?? "",
				reviewBy: article?.reviewBy ?? "",
				review: toReview(article, options.now),
				errors,
				warnings: problems.length - errors,
				helpful: votes?.helpful ?? 0,
				unhelpful: votes?.unhelpful ?? 0,
				languages:
					states.get(id) ??
					knowledgeBase.shop.locales.map((locale) => ({
						locale,
						state: "missing" as const,
					})),
			};
		});
}

/** The preview of one article with its file's problems told by `translate`; undefined when there is none. */
export function toArticlePreview(
	content: ContentSnapshot,
	id: string,
	translate: (problem: Problem) => Problem,
): ArticlePreview | undefined {
	const file = findArticleFile(content, id);
	if (!file) return undefined;
	const { shop, articles } = content.knowledgeBase;
	const article = Object.hasOwn(articles, id) ? articles[id] : undefined;
	const states = toStates(content).get(id) ?? [];
	return {
		id,
		file: file.path,
		hash: toContentHash(file.text),
		owner: article?.owner ?? "",
		reviewBy: article?.reviewBy ?? "",
		handoff: article?.handoff ?? "offer",
		isLastGood: content.brokenFiles.has(file.path),
		problems: content.problems
			.filter((problem) => problem.file === file.path)
			.sort(
				(a, b) =>
					Number(b.severity === "error") - Number(a.severity === "error"),
			)
			.map(translate)
			.map(({ params: _, ...problem }) => problem),
		languages: article
			? states
					.filter(({ locale }) => article.texts[locale] !== undefined)
					.map(({ locale, state }) => {
						const full = renderArticle({ article, locale, shop });
						return {
							locale,
							state,
							title: full.title,
							blocks: full.blocks,
							shortBlocks: renderArticle({
								article,
								locale,
								shop,
								form: "short",
							}).blocks,
							phrasings: article.texts[locale]?.questions.length ?? 0,
						};
					})
			: [],
	};
}

function toStates(
	content: ContentSnapshot,
): ReadonlyMap<string, ArticleItem["languages"]> {
	const { locales, rows } = toTranslationMatrix(content.knowledgeBase);
	return new Map(
		rows.map(({ id, states }) => [
			id,
			locales.map((locale, at) => ({
				locale,
				state: states[at] ?? "missing",
			})),
		]),
	);
}

function toReview(
	article: Article | undefined,
	now: number,
): ArticleItem["review"] {
	const at = Date.parse(article?.reviewBy ?? "");
	if (Number.isNaN(at)) return "fine";
	const days = (at - now) / 86_400_000;
	// The day itself is still in time.
	if (days < -1) return "overdue";
	return days <= reviewSoonDays ? "soon" : "fine";
}

const toId = (path: string): string =>
	path
		.replace(/^articles\//, "")
		.replace(/\.ya?ml$/i, "")
		.replaceAll("/", ".");
