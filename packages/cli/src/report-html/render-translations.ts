import {
	type KnowledgeBase,
	renderTitle,
	type TranslationMatrix,
	type TranslationState,
} from "@shopbell/knowledge";
import { escapeHtml } from "./escape-html.js";
import { renderPage } from "./html-page.js";

const states: readonly {
	readonly state: TranslationState;
	readonly sign: string;
	readonly word: string;
	readonly meaning: string;
}[] = [
	{
		state: "source",
		sign: "◆",
		word: "source",
		meaning: "the shop's own language",
	},
	{
		state: "present",
		sign: "✓",
		word: "current",
		meaning: "translated from the source as it is now",
	},
	{
		state: "untracked",
		sign: "•",
		word: "there",
		meaning: "there, but not tracked: no translated_from",
	},
	{
		state: "stale",
		sign: "↻",
		word: "stale",
		meaning: "the source was changed since",
	},
	{ state: "missing", sign: "✕", word: "missing", meaning: "not translated" },
];

/** The matrix article × language as a page, with how far each language is. */
export function renderTranslations(
	matrix: TranslationMatrix,
	knowledgeBase: KnowledgeBase,
): string {
	const { locales, rows } = matrix;
	const sum = (state: TranslationState) =>
		locales.reduce(
			(all, locale) => all + (matrix.totals[locale]?.[state] ?? 0),
			0,
		);
	const names = new Intl.DisplayNames("en", { type: "language" });
	const head = locales
		.map(
			(locale) =>
				`<th scope="col">${escapeHtml(locale)}<span class="name">${escapeHtml(names.of(locale) ?? "")}</span></th>`,
		)
		.join("");
	return renderPage({
		title: "Translations",
		summary: `${rows.length} articles in ${locales.length} languages: ${sum("missing")} missing, ${sum("stale")} stale, ${sum("untracked")} not tracked.`,
		body: `<div class="card bars">${locales.map((locale) => renderBar(matrix, locale, names.of(locale) ?? locale)).join("")}</div>
<div class="card">
<ul class="legend">${states
			.filter(({ state }) => sum(state) > 0)
			.map(
				({ state, meaning }) =>
					`<li>${renderState(state)} ${escapeHtml(meaning)}</li>`,
			)
			.join("")}</ul>
<div class="scroll"><table class="matrix"><thead><tr><th scope="col"></th>${head}</tr></thead>${renderTopics(matrix, knowledgeBase)}</table></div>
</div>`,
	});
}

function renderState(state: TranslationState): string {
	const known = states.find((one) => one.state === state);
	return `<span class="state ${state}"><span aria-hidden="true">${known?.sign}</span>${known?.word}</span>`;
}

function renderBar(
	{ totals, rows }: TranslationMatrix,
	locale: string,
	name: string,
): string {
	const counts = totals[locale];
	const parts = states
		.filter(({ state }) => (counts?.[state] ?? 0) > 0)
		.map(
			({ state, word }) =>
				`<i class="${state}" style="flex:${counts?.[state]}" title="${counts?.[state]} ${word}"></i>`,
		);
	const there = rows.length - (counts?.missing ?? 0);
	return `<div><h3>${escapeHtml(name)} <span>${there} of ${rows.length}</span></h3><div class="bar">${parts.join("")}</div></div>`;
}

function renderTopics(
	{ rows, locales }: TranslationMatrix,
	{ articles, shop }: KnowledgeBase,
): string {
	const topics = new Map<string, string[]>();
	for (const { id, states: cells } of rows) {
		const topic = id.split(".")[0] ?? id;
		const article = articles[id];
		const title =
			article === undefined
				? ""
				: renderTitle({ article, locale: shop.defaultLocale, shop });
		topics.set(topic, [
			...(topics.get(topic) ?? []),
			`<tr><th scope="row"><code>${toBreakable(id)}</code><span>${escapeHtml(title)}</span></th>${cells.map((state) => `<td>${renderState(state)}</td>`).join("")}</tr>`,
		]);
	}
	return [...topics]
		.map(
			([topic, lines]) =>
				`<tbody><tr class="topic-row"><th colspan="${locales.length + 1}" scope="rowgroup">${escapeHtml(topic)}</th></tr>${lines.join("")}</tbody>`,
		)
		.join("");
}

/** An id that may go on in the next line behind its dots. */
const toBreakable = (id: string) => escapeHtml(id).replaceAll(".", ".<wbr>");
