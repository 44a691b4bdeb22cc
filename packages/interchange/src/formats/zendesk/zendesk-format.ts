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
import { markdownToSafeHtml } from "../../markup/markdown-to-html.js";
import { htmlToAnswer } from "../../markup/to-answer.js";

const translationSchema = z.object({
	locale: z.string(),
	title: z.string().nullish(),
	body: z.string().nullish(),
	draft: z.boolean().nullish(),
});

const articleSchema = translationSchema.extend({
	id: foreignId,
	locale: z.string().nullish(),
	html_url: z.string().nullish(),
	section_id: foreignId.nullish(),
	label_names: z.array(z.string()).nullish(),
	translations: z.array(translationSchema).nullish(),
});

const exportSchema = z
	.object({
		articles: z.array(articleSchema),
		sections: z.array(z.object({ id: foreignId, name: z.string() })).nullish(),
		translations: z
			.array(translationSchema.extend({ source_id: foreignId }))
			.nullish(),
	})
	.or(
		z.array(articleSchema).transform((articles) => ({
			articles,
			sections: undefined,
			translations: undefined,
		})),
	);

type Article = z.infer<typeof articleSchema>;
type Translation = z.infer<typeof translationSchema>;

/** Label that carries our own id through Zendesk. */
const idLabel = "shopbell:";

/**
 * Zendesk Guide as the Help Center API gives it: `GET
 * /api/v2/help_center/articles.json?include=sections,translations` with
 * articles (`id`, `title`, HTML `body`, `locale`, `section_id`, `label_names`,
 * `draft`, `html_url`), sections, and translations side-loaded into the
 * articles or beside them by `source_id` (developer.zendesk.com, Help Center
 * API: Articles, Translations, "Sideloading related records").
 */
export const zendeskFormat: ExchangeFormat = {
	id: "zendesk",
	name: "Zendesk Guide JSON",
	endings: [".json"],
	read: (files, context) => readEach(files, (file) => readFile(file, context)),
	write: async (knowledgeBase, locales) => {
		const shown = listShownArticles(knowledgeBase, locales);
		const byArticle = groupByArticle(shown);
		const topics = [
			...new Set([...byArticle.keys()].map((id) => id.split(".")[0] ?? id)),
		];
		const articles = [...byArticle].map(([id, texts], i) => {
			const translations = texts.map(
				({ locale, shown: { title, markdown } }) => ({
					source_id: i + 1,
					source_type: "Article",
					locale,
					title,
					body: markdownToSafeHtml(markdown),
					draft: false,
				}),
			);
			const [first] = translations;
			return {
				id: i + 1,
				title: first?.title,
				name: first?.title,
				body: first?.body,
				locale: first?.locale,
				source_locale: first?.locale,
				section_id: topics.indexOf(id.split(".")[0] ?? id) + 1,
				label_names: [`${idLabel}${id}`],
				draft: false,
				translations,
			};
		});
		const sections = topics.map((name, i) => ({ id: i + 1, name }));
		const text = `${JSON.stringify({ articles, sections, count: articles.length }, null, "\t")}\n`;
		return {
			files: [{ path: "zendesk.json", bytes: new TextEncoder().encode(text) }],
			losses: shownLosses("short answers", "phrasings"),
		};
	},
};

function readFile(file: ExchangeFile, context: ReadContext): ReadResult {
	const parsed = parseJson(file, context, "Zendesk Guide JSON", exportSchema);
	if (parsed.kind === "unreadable")
		return { texts: [], problems: [parsed.problem] };
	const { articles, sections, translations } = parsed.data;
	const whole = { file: file.path, row: "" };
	if (articles.length === 0)
		return { texts: [], problems: [createRowProblem(whole, "file-empty", {})] };
	const topics = new Map(sections?.map(({ id, name }) => [id, name]));
	const texts: ImportedText[] = [];
	const problems: RowProblem[] = [];
	for (const article of articles.slice(0, importLimits.maxRows)) {
		const beside =
			translations?.filter((one) => one.source_id === article.id) ?? [];
		for (const translation of toTranslations(article, beside)) {
			const language = translation.locale;
			const place = {
				file: file.path,
				row: `article ${article.id}${language ? ` (${language})` : ""}`,
			};
			if (translation.draft === true) {
				problems.push(createRowProblem(place, "article-draft", {}));
				continue;
			}
			const body = translation.body ?? "";
			const read = readForeign(
				{
					place,
					id: article.label_names
						?.find((label) => label.startsWith(idLabel))
						?.slice(idLabel.length),
					group: `${file.path} ${article.id}`,
					topic: topics.get(article.section_id ?? ""),
					language,
					title: translation.title ?? "",
					length: body.length,
					toAnswer: () => htmlToAnswer(body, article.html_url ?? undefined),
				},
				context,
			);
			problems.push(...read.problems);
			if (read.text !== undefined) texts.push(read.text);
		}
	}
	if (articles.length > importLimits.maxRows)
		problems.push(
			createRowProblem(whole, "too-many-rows", { max: importLimits.maxRows }),
		);
	return { texts, problems };
}

/** An article in all its languages: its own fields repeat one of the translations. */
function toTranslations(
	article: Article,
	beside: readonly Translation[],
): readonly (Omit<Translation, "locale"> & {
	readonly locale?: string | undefined;
})[] {
	const translations = [...(article.translations ?? []), ...beside];
	const known = new Set(translations.map(({ locale }) => locale));
	return article.locale && known.has(article.locale)
		? translations
		: [{ ...article, locale: article.locale ?? undefined }, ...translations];
}
