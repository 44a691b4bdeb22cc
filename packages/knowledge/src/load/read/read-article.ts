import type { Article, ArticleText, Facts } from "../../articles/article.js";
import { createProblem } from "../create-problem.js";
import { nearest } from "../nearest.js";
import type { Problem } from "../problem.js";
import {
	articleHeadSchema,
	articleTextSchema,
} from "../schema/article-schema.js";
import { checkSchema } from "../schema/check-schema.js";
import { localePattern } from "../schema/field-types.js";
import type { ParsedFile } from "../yaml/parse-yaml.js";
import type { SourceMap } from "../yaml/source-map.js";
import type { ReadFile } from "./read-file.js";

/** Languages an article is written in, as far as the shop could be read. */
export interface ReadLocales {
	readonly locales: readonly string[];
	readonly defaultLocale: string;
}

/** One article file as an `Article`. Each language is read by itself, so a mistake in one hides none in another. */
export function readArticle(
	parsed: ParsedFile,
	id: string,
	context: ReadLocales,
): ReadFile<Article> {
	const { file } = parsed;
	if (parsed.kind === "unparsed") return { file, problems: parsed.problems };
	const { places, value } = parsed;
	const problems = [...parsed.problems];
	const isFields =
		typeof value === "object" && value !== null && !Array.isArray(value);
	const fields = isFields ? (value as Record<string, unknown>) : {};
	const headFields = Object.keys(articleHeadSchema.shape);
	const languages = Object.keys(fields).filter(
		(key) => localePattern.test(key) && !headFields.includes(key),
	);

	const head = checkSchema(
		articleHeadSchema,
		isFields ? omit(fields, languages) : value,
		places,
	);
	if (head.kind === "invalid")
		problems.push(
			...head.problems.map((problem) => withLocales(problem, context)),
		);
	if (!isFields) return { file, places, problems };

	problems.push(...checkLanguages(languages, places, context));
	const texts: Record<string, ArticleText> = {};
	// In the order of the shop's locales, so that equal content reads equally.
	for (const locale of context.locales) {
		if (!languages.includes(locale)) continue;
		const text = checkSchema(articleTextSchema, fields[locale], places, [
			locale,
		]);
		if (text.kind === "invalid") problems.push(...text.problems);
		else
			texts[locale] = {
				title: text.value.title,
				questions: text.value.questions,
				notQuestions: text.value.not_questions ?? [],
				answer: text.value.answer,
				short: text.value.short,
				...(text.value.translated_from === undefined
					? {}
					: { translatedFrom: text.value.translated_from }),
			};
	}
	if (head.kind === "invalid") return { file, places, problems };
	const { value: h } = head;
	const article: Article = {
		id,
		owner: h.owner,
		reviewBy: h.review_by,
		...(h.valid_from === undefined ? {} : { validFrom: h.valid_from }),
		...(h.valid_until === undefined ? {} : { validUntil: h.valid_until }),
		handoff: h.handoff ?? "offer",
		strictness: h.strictness ?? 0,
		facts: (h.facts ?? {}) as Facts,
		next: h.next ?? [],
		...(h.with_order === undefined ? {} : { withOrder: h.with_order }),
		texts,
		file,
	};
	return { file, data: article, places, problems };
}

function checkLanguages(
	languages: readonly string[],
	places: SourceMap,
	{ locales, defaultLocale }: ReadLocales,
): Problem[] {
	const unknown = languages.filter((locale) => !locales.includes(locale));
	const missing = locales.filter((locale) => !languages.includes(locale));
	return [
		...unknown.map((locale) =>
			createProblem(places.key([locale]), "locale-unknown", {
				locale,
				locales: locales.join(", "),
			}),
		),
		...missing.map((locale) =>
			createProblem(
				places.at([]),
				locale === defaultLocale ? "default-locale-missing" : "locale-missing",
				{ locale },
			),
		),
	];
}

/** An unknown field of the head may be a misspelt language too. */
function withLocales(problem: Problem, { locales }: ReadLocales): Problem {
	const { key, nearest: near, known } = problem.params;
	if (problem.code !== "key-unknown" || near !== "" || known === undefined)
		return problem;
	return createProblem(problem, "key-unknown", {
		key: String(key),
		nearest: nearest(String(key), locales),
		known: `${known}, ${locales.join(", ")}`,
	});
}

const omit = (fields: Record<string, unknown>, names: readonly string[]) =>
	Object.fromEntries(
		Object.entries(fields).filter(([name]) => !names.includes(name)),
	);
