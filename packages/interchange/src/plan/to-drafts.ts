import {
	articleIdPattern,
	type KnowledgeBase,
	normalizePhrasing,
	renderTitle,
} from "@shopbell/knowledge";
import slugify from "@sindresorhus/slugify";
import type { ImportedText } from "../exchange/imported-text.js";
import { createRowProblem, type RowProblem } from "../exchange/row-problem.js";
import type { Draft } from "./draft.js";

/** First part of ids whose source names no section. */
const defaultTopic = "imported";
const maxSlugLength = 60;

/**
 * Puts the languages of each article together under one id: the one the source
 * states; else that of an article with the same title; else one made of
 * section and title. A second text for the same article and language is named.
 */
export function toDrafts(
	texts: readonly ImportedText[],
	knowledgeBase: KnowledgeBase,
): {
	readonly drafts: readonly Draft[];
	readonly problems: readonly RowProblem[];
} {
	const problems: RowProblem[] = [];
	const groups = new Map<string, ImportedText[]>();
	for (const text of texts) {
		const group = groups.get(text.group);
		if (group === undefined) groups.set(text.group, [text]);
		else group.push(text);
	}
	const idsByTitle = toIdsByTitle(knowledgeBase);
	const drafts = new Map<
		string,
		{ head: object; texts: Map<string, ImportedText> }
	>();
	for (const group of groups.values()) {
		const id = toId(group, knowledgeBase, idsByTitle);
		if (!articleIdPattern.test(id)) {
			for (const { place } of group)
				problems.push(createRowProblem(place, "id-invalid", { id }));
			continue;
		}
		const draft = drafts.get(id) ?? { head: {}, texts: new Map() };
		drafts.set(id, draft);
		for (const text of group) {
			const first = draft.texts.get(text.language);
			if (first === undefined) {
				draft.texts.set(text.language, text);
				draft.head = { ...text.head, ...draft.head };
			} else if (isSame(first, text))
				problems.push(
					createRowProblem(text.place, "row-repeated", {
						first: toName(first, text),
					}),
				);
			else
				problems.push(
					createRowProblem(text.place, "row-duplicate", {
						id,
						language: text.language,
						first: toName(first, text),
					}),
				);
		}
	}
	return {
		drafts: [...drafts]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, draft]) => ({ id, ...draft, dropped: new Set<string>() })),
		problems,
	};
}

function toId(
	group: readonly ImportedText[],
	{ shop }: KnowledgeBase,
	idsByTitle: ReadonlyMap<string, string>,
): string {
	for (const { id, holds } of group)
		if (id !== undefined && (holds === "all" || articleIdPattern.test(id)))
			return id;
	for (const { language, title } of group) {
		const known = idsByTitle.get(`${language} ${normalizePhrasing(title)}`);
		if (known !== undefined) return known;
	}
	const main =
		group.find(({ language }) => language === shop.defaultLocale) ?? group[0];
	const topic = toSlug(group.find((one) => one.topic)?.topic ?? "");
	return `${topic || defaultTopic}.${toSlug(main?.title ?? "") || "article"}`;
}

/** A text as part of an id: `How do I return it?` is `how-do-i-return-it`; other alphabets are transliterated. */
function toSlug(text: string): string {
	const slug = slugify(text, { decamelize: false });
	if (slug.length <= maxSlugLength) return slug;
	const cut = slug.slice(0, maxSlugLength + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf("-"), 20));
}

function toIdsByTitle({ articles, shop }: KnowledgeBase): Map<string, string> {
	return new Map(
		Object.values(articles).flatMap((article) =>
			Object.keys(article.texts).map((locale): [string, string] => [
				`${locale} ${normalizePhrasing(renderTitle({ article, locale, shop }))}`,
				article.id,
			]),
		),
	);
}

const isSame = (a: ImportedText, b: ImportedText) =>
	a.title === b.title && a.answer === b.answer && a.short === b.short;

const toName = (first: ImportedText, second: ImportedText) =>
	first.place.file === second.place.file && first.place.row !== ""
		? first.place.row
		: `${first.place.file} ${first.place.row}`.trim();
