import { z } from "zod";
import type {
	ExchangeFile,
	ExchangeFormat,
	ReadContext,
	ReadResult,
} from "../../exchange/format.js";
import type { ImportedText } from "../../exchange/imported-text.js";
import { importLimits } from "../../exchange/limits.js";
import { foreignId, parseJson } from "../../exchange/parse-json.js";
import { readEach } from "../../exchange/read-each.js";
import { readForeign } from "../../exchange/read-foreign.js";
import {
	createRowProblem,
	type RowProblem,
} from "../../exchange/row-problem.js";
import {
	groupByArticle,
	listShownArticles,
	shownLosses,
} from "../../exchange/shown-articles.js";
import { markdownToAnswer, toOneForm } from "../../markup/to-answer.js";

const articleSchema = z.object({
	id: foreignId,
	title: z.string().nullish(),
	content: z.string().nullish(),
	description: z.string().nullish(),
	/** `draft`, `published`, `archived`, or their numbers 0, 1, 2. */
	status: z.union([z.string(), z.number()]).nullish(),
	locale: z.string().nullish(),
	category: z
		.object({
			slug: z.string().nullish(),
			name: z.string().nullish(),
			locale: z.string().nullish(),
		})
		.nullish(),
	meta: z.object({ tags: z.array(z.string()).nullish() }).nullish(),
	associated_articles: z.array(z.object({ id: foreignId })).nullish(),
});

const exportSchema = z
	.object({ payload: z.array(articleSchema) })
	.or(z.object({ articles: z.array(articleSchema) }))
	.or(z.array(articleSchema))
	.transform((data) =>
		Array.isArray(data)
			? data
			: "payload" in data
				? data.payload
				: data.articles,
	);

/** Tag that carries our own id through Chatwoot. */
const idTag = "shopbell:";

/**
 * Articles of a Chatwoot help centre portal, as its API lists them: `payload`
 * of articles with `title`, Markdown `content`, `description`, `status`,
 * `locale`, `category` and, under `associated_articles`, their translations
 * (chatwoot/chatwoot, app/views/api/v1/accounts/articles and
 * app/views/public/api/v1/models/_article.json.jbuilder; older versions state
 * the language by the category alone).
 */
export const chatwootFormat: ExchangeFormat = {
	id: "chatwoot",
	name: "Chatwoot portal JSON",
	endings: [".json"],
	read: (files, context) => readEach(files, (file) => readFile(file, context)),
	write: async (knowledgeBase, locales) => {
		const shown = listShownArticles(knowledgeBase, locales);
		const ids = new Map(shown.map((one, i) => [one, i + 1]));
		const groups = groupByArticle(shown);
		const payload = shown.map((one) => {
			const { article, locale } = one;
			const topic = article.id.split(".")[0];
			const siblings = groups.get(article.id) ?? [];
			return {
				id: ids.get(one),
				slug: `${article.id.replaceAll(".", "-")}-${locale}`,
				title: one.shown.title,
				content: toOneForm(one.shown.markdown),
				description: one.short.markdown,
				status: "published",
				locale,
				category: { slug: topic, name: topic, locale },
				meta: { tags: [`${idTag}${article.id}`] },
				associated_articles: siblings
					.filter((other) => other !== one)
					.map((other) => ({ id: ids.get(other), title: other.shown.title })),
			};
		});
		const text = `${JSON.stringify({ payload }, null, "\t")}\n`;
		return {
			files: [{ path: "chatwoot.json", bytes: new TextEncoder().encode(text) }],
			losses: shownLosses("phrasings"),
		};
	},
};

function readFile(file: ExchangeFile, context: ReadContext): ReadResult {
	const parsed = parseJson(file, context, "Chatwoot portal JSON", exportSchema);
	if (parsed.kind === "unreadable")
		return { texts: [], problems: [parsed.problem] };
	const whole = { file: file.path, row: "" };
	const articles = parsed.data;
	if (articles.length === 0)
		return { texts: [], problems: [createRowProblem(whole, "file-empty", {})] };
	const texts: ImportedText[] = [];
	const problems: RowProblem[] = [];
	for (const article of articles.slice(0, importLimits.maxRows)) {
		const language = article.locale ?? article.category?.locale ?? undefined;
		const place = {
			file: file.path,
			row: `article ${article.id}${language ? ` (${language})` : ""}`,
		};
		if (![undefined, null, "published", 1].includes(article.status)) {
			problems.push(createRowProblem(place, "article-draft", {}));
			continue;
		}
		const content = article.content ?? "";
		const family = [
			article.id,
			...(article.associated_articles ?? []).map(({ id }) => id),
		].sort();
		const read = readForeign(
			{
				place,
				id: article.meta?.tags
					?.find((tag) => tag.startsWith(idTag))
					?.slice(idTag.length),
				group: `${file.path} ${family[0]}`,
				topic: article.category?.name ?? article.category?.slug ?? undefined,
				language,
				title: article.title ?? "",
				length: content.length,
				toAnswer: () => markdownToAnswer(content),
				short: toShort(article.description),
			},
			context,
		);
		problems.push(...read.problems);
		if (read.text !== undefined) texts.push(read.text);
	}
	if (articles.length > importLimits.maxRows)
		problems.push(
			createRowProblem(whole, "too-many-rows", { max: importLimits.maxRows }),
		);
	return { texts, problems };
}

function toShort(description: string | null | undefined): string | undefined {
	const text = description?.trim() ?? "";
	return text === "" ? undefined : markdownToAnswer(text).text.trim();
}
