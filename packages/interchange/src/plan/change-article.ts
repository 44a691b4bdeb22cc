import {
	type Article,
	type ArticleText,
	type FieldChange,
	normalizePhrasing,
	renderTitle,
	type Shop,
} from "@shopbell/knowledge";
import type { ImportedText } from "../exchange/imported-text.js";
import { createRowProblem, type RowProblem } from "../exchange/row-problem.js";
import { type Draft, keptPhrasings } from "./draft.js";
import { deriveShort, toShown } from "./shown-text.js";

/** Fields to set in an article that exists, and what must be said about them. */
export interface ChangedFields {
	readonly changes: readonly (FieldChange & { readonly before?: unknown })[];
	readonly notes: readonly RowProblem[];
}

/**
 * What a draft changes in an article that exists. A source that holds the
 * whole article replaces what it states; one that holds what shoppers see
 * changes a text only when shoppers would see another one, and adds phrasings.
 * What a source does not state stays.
 */
export function changeArticle(
	draft: Draft,
	article: Article,
	shop: Shop,
): ChangedFields {
	const changes: (FieldChange & { before?: unknown })[] = [];
	const notes: RowProblem[] = [];
	const set = (path: readonly string[], value: unknown, before?: unknown) => {
		if (JSON.stringify(value) !== JSON.stringify(before))
			changes.push({
				path,
				value,
				...(before === undefined ? {} : { before }),
			});
	};
	const { head } = draft;
	const heads = [
		["owner", head.owner, article.owner],
		["review_by", head.reviewBy, article.reviewBy],
		["valid_from", head.validFrom, article.validFrom],
		["valid_until", head.validUntil, article.validUntil],
		["handoff", head.handoff, article.handoff],
		["strictness", head.strictness, article.strictness],
		["facts", head.facts, article.facts],
		["next", head.next, article.next],
	] as const;
	for (const [field, value, before] of heads)
		if (value !== undefined) set([field], value, before);
	const facts = head.facts ?? article.facts;
	for (const [locale, imported] of draft.texts) {
		const known = article.texts[locale];
		const all = newText(draft, imported, locale, shop, facts);
		const change =
			known === undefined
				? all
				: changeText({ draft, imported, known, article, locale, shop, facts });
		notes.push(...change.notes);
		for (const [field, value] of Object.entries(change.fields))
			set(
				[locale, field],
				value,
				known?.[
					field === "not_questions"
						? "notQuestions"
						: (field as keyof ArticleText)
				],
			);
	}
	return { changes, notes };
}

/** The fields of a language in the order they are written in. */
export interface TextFields {
	readonly title?: string;
	readonly questions?: readonly string[];
	readonly not_questions?: readonly string[];
	readonly answer?: string;
	readonly short?: string;
}

interface ChangedText {
	readonly fields: TextFields;
	readonly notes: readonly RowProblem[];
}

/** A whole language: a source without phrasings gives the title as one, one without `short` the beginning of the answer. */
export function newText(
	draft: Draft,
	imported: ImportedText,
	locale: string,
	shop: Shop,
	facts: Article["facts"],
): ChangedText {
	const { title, answer, questions, notQuestions = [] } = imported;
	const shown = toShown(imported, locale, shop, facts);
	const short = imported.short ?? deriveShort(answer, locale, shop, facts).text;
	const isWhole =
		imported.short !== undefined ||
		deriveShort(answer, locale, shop, facts).isWhole;
	const denied = keptPhrasings(draft, notQuestions);
	return {
		fields: {
			title,
			questions: keptPhrasings(draft, unique(questions ?? [shown.title])),
			...(denied.length > 0 ? { not_questions: denied } : {}),
			answer,
			short,
		},
		notes: isWhole
			? []
			: [
					createRowProblem(imported.place, "short-derived", {
						language: locale,
					}),
				],
	};
}

function changeText(options: {
	readonly draft: Draft;
	readonly imported: ImportedText;
	readonly known: ArticleText;
	readonly article: Article;
	readonly locale: string;
	readonly shop: Shop;
	readonly facts: Article["facts"];
}): ChangedText {
	const { draft, imported, known, article, locale, shop, facts } = options;
	const fields: Record<string, unknown> = {};
	const before = toShown(known, locale, shop, article.facts);
	const after = toShown(imported, locale, shop, facts);
	const isAll = imported.holds === "all";
	const isOther = (field: "title" | "answer" | "short") =>
		(imported[field] ?? "").trim() !== known[field].trim();
	if (isAll ? isOther("title") : before.title !== after.title)
		fields.title = imported.title;
	if (isAll ? isOther("answer") : before.blocks !== after.blocks)
		fields.answer = imported.answer;
	if (imported.short !== undefined) {
		const isOtherShort = isAll
			? isOther("short")
			: toShown({ title: "-", answer: imported.short }, locale, shop, facts)
					.blocks !==
				toShown(
					{ title: "-", answer: known.short },
					locale,
					shop,
					article.facts,
				).blocks;
		if (isOtherShort) fields.short = imported.short;
	}
	if (imported.questions !== undefined)
		fields.questions = isAll
			? keptPhrasings(draft, unique(imported.questions))
			: withMore(
					known.questions,
					keptPhrasings(draft, imported.questions),
					renderTitle({ article, locale, shop }),
				);
	if (imported.notQuestions !== undefined && isAll)
		fields.not_questions = keptPhrasings(draft, imported.notQuestions);
	const isShortOld =
		fields.answer !== undefined && imported.short === undefined;
	return {
		fields,
		notes: isShortOld
			? [createRowProblem(imported.place, "short-kept", { language: locale })]
			: [],
	};
}

/** Phrasings with those that are not there yet; a title is none. */
function withMore(
	known: readonly string[],
	more: readonly string[],
	title: string,
): readonly string[] {
	const seen = new Set([title, ...known].map(normalizePhrasing));
	return [
		...known,
		...more.filter((phrasing) => {
			const key = normalizePhrasing(phrasing);
			return !seen.has(key) && seen.add(key);
		}),
	];
}

const unique = (phrasings: readonly string[]) => [...new Set(phrasings)];
