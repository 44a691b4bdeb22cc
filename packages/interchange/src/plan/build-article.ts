import {
	type KnowledgeBase,
	type SourceFile,
	setFields,
	toArticlePath,
	writeYaml,
} from "@shopbell/knowledge";
import { createRowProblem, type RowProblem } from "../exchange/row-problem.js";
import { changeArticle, newText } from "./change-article.js";
import type { Draft } from "./draft.js";
import type { ArticleChange, PlannedArticle } from "./import-plan.js";

/** What every new article gets when its source does not say it. */
export interface NewArticleDefaults {
	readonly owner: string;
	/** ISO date. */
	readonly reviewBy: string;
}

/** The file a draft makes, with notes; or why it makes none. */
export type BuiltArticle =
	| {
			readonly kind: "built";
			readonly article: PlannedArticle;
			readonly notes: readonly RowProblem[];
	  }
	| { readonly kind: "protected"; readonly reason: string };

/** Writes a draft: a new file, or the changed fields of one that exists, comments kept. */
export function buildArticle(
	draft: Draft,
	knowledgeBase: KnowledgeBase,
	files: ReadonlyMap<string, SourceFile>,
	defaults: NewArticleDefaults,
): BuiltArticle {
	const { shop, articles } = knowledgeBase;
	const { id } = draft;
	const known = articles[id];
	const languages = [...draft.texts.keys()];
	const rows = [...draft.texts.values()].map(({ place }) => place);
	if (known === undefined) {
		const { fields, notes } = newArticle(draft, knowledgeBase, defaults);
		const schema = `${"../".repeat(id.split(".").length)}schema/article.schema.json`;
		const article: PlannedArticle = {
			id,
			file: toArticlePath(id),
			kind: "new",
			languages,
			rows,
			changes: [],
			text: writeYaml(fields, `yaml-language-server: $schema=${schema}`),
		};
		return { kind: "built", article, notes };
	}
	const file = files.get(known.file);
	if (file === undefined) return { kind: "protected", reason: "it is gone" };
	const { changes, notes } = changeArticle(draft, known, shop);
	const unchanged: PlannedArticle = {
		id,
		file: known.file,
		kind: "unchanged",
		languages,
		rows,
		changes: [],
		text: file.text,
	};
	if (changes.length === 0)
		return { kind: "built", article: unchanged, notes: [] };
	const result = setFields(file, changes);
	switch (result.kind) {
		case "set":
			return {
				kind: "built",
				article: {
					...unchanged,
					kind: "changed",
					changes: changes.map(({ path, value, before }) =>
						toChange(path, value, before),
					),
					text: result.text,
				},
				notes,
			};
		case "kept":
			return {
				kind: "protected",
				reason: "a comment in it would be lost",
			};
		case "problems":
			return { kind: "protected", reason: "it has mistakes" };
	}
}

function newArticle(
	draft: Draft,
	{ shop }: KnowledgeBase,
	defaults: NewArticleDefaults,
): { readonly fields: object; readonly notes: readonly RowProblem[] } {
	const { head, texts } = draft;
	const notes: RowProblem[] = [];
	const languages: Record<string, object> = {};
	// In the order of the shop's languages, as everywhere else.
	for (const locale of shop.locales) {
		const imported = texts.get(locale);
		if (imported === undefined) continue;
		const text = newText(draft, imported, locale, shop, head.facts ?? {});
		notes.push(...text.notes);
		languages[locale] = text.fields;
	}
	const fields = {
		owner: head.owner ?? defaults.owner,
		review_by: head.reviewBy ?? defaults.reviewBy,
		...(head.validFrom === undefined ? {} : { valid_from: head.validFrom }),
		...(head.validUntil === undefined ? {} : { valid_until: head.validUntil }),
		handoff: head.handoff ?? "offer",
		...(head.strictness ? { strictness: head.strictness } : {}),
		...(head.facts === undefined ? {} : { facts: head.facts }),
		...(head.next === undefined ? {} : { next: head.next }),
		...languages,
	};
	return { fields, notes };
}

/** Says of every row of a draft that it is not imported. */
export const rejectDraft = (
	draft: Draft,
	problem: {
		readonly code: string;
		readonly message: string;
		readonly fix: string;
	},
): readonly RowProblem[] =>
	[...draft.texts.values()].map(({ place }) =>
		createRowProblem(place, "article-invalid", {
			code: problem.code,
			message: problem.message,
			fix: problem.fix,
		}),
	);

function toChange(
	path: readonly string[],
	value: unknown,
	before: unknown,
): ArticleChange {
	return {
		field: path.join("."),
		...(before === undefined ? {} : { before: toLines(before) }),
		after: toLines(value),
	};
}

function toLines(value: unknown): string {
	if (Array.isArray(value)) return value.map(String).join("\n");
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
