import { describe, expect, it } from "vitest";
import type { Shop } from "../load/knowledge-base.js";
import type { Article } from "./article.js";
import { toPlainText } from "./blocks.js";
import { formatMoney } from "./message-values.js";
import { renderArticle, renderTitle } from "./render-article.js";
import { toBlocks } from "./to-blocks.js";

const shop: Shop = {
	name: "Lipa",
	locales: ["en", "pl", "uk"],
	defaultLocale: "en",
	timeZone: "Europe/Warsaw",
	facts: {
		shop_url: "https://lipa.example",
		days: 30,
		price: { amount: 4.99, currency: "EUR" },
		stores: { en: "Warsaw", pl: "Warszawa" },
	},
	hours: {},
	exceptions: {},
	policy: { maxWrongShare: 0.03, missesBeforeHandoff: 2 },
};

const text = (answer: string, short = "") => ({
	title: "Title at {shop_name}",
	questions: ["q"],
	notQuestions: [],
	answer,
	short,
});

const article = (texts: Article["texts"], facts = {}): Article => ({
	id: "a.b",
	owner: "team",
	reviewBy: "2027-01-01",
	handoff: "offer",
	strictness: 0,
	facts,
	next: [],
	texts,
	file: "articles/a/b.yaml",
});

describe("renderArticle", () => {
	it("fills in facts, with the plural forms of the language", () => {
		const plural =
			"{n, plural, one {# dzień} few {# dni} many {# dni!} other {# dnia}}";
		const shown = (n: number) =>
			renderArticle({
				article: article({ pl: text(plural) }, { n }),
				locale: "pl",
				shop,
			}).markdown;
		expect([1, 2, 5, 22, 1.5].map(shown)).toEqual([
			"1 dzień",
			"2 dni",
			"5 dni!",
			"22 dni",
			"1,5 dnia",
		]);
	});

	it("writes money as each language does, and whole amounts without cents", () => {
		const both = article({ en: text("{price}"), pl: text("{price}") });
		const shown = (locale: string) =>
			renderArticle({ article: both, locale, shop }).markdown;
		expect(shown("en")).toBe("€4.99");
		expect(shown("pl")).toBe("4,99\u00a0€");
		expect(formatMoney({ amount: 60, currency: "EUR" }, "en")).toBe("€60");
		expect(formatMoney({ amount: 2.5, currency: "EUR" }, "en")).toBe("€2.50");
	});

	it("takes texts by language, an article's own facts first, and the shop's name", () => {
		const own = article(
			{ pl: text("{stores} {days} {shop_name}") },
			{ days: 3 },
		);
		expect(renderArticle({ article: own, locale: "pl", shop }).markdown).toBe(
			"Warszawa 3 Lipa",
		);
	});

	it("falls back to the shop's default language and says so", () => {
		const english = article({ en: text("Hello", "Hi") });
		const rendered = renderArticle({
			article: english,
			locale: "uk",
			shop,
			form: "short",
		});
		expect(rendered).toMatchObject({
			locale: "en",
			markdown: "Hi",
			form: "short",
		});
		expect(renderTitle({ article: english, locale: "uk", shop })).toBe(
			"Title at Lipa",
		);
	});

	it("gives the same object again until article or shop change", () => {
		const one = article({ en: text("Hello") });
		const first = renderArticle({ article: one, locale: "en", shop });
		expect(renderArticle({ article: one, locale: "en", shop })).toBe(first);
		const renamed = { ...shop, name: "Lime" };
		expect(
			renderArticle({ article: one, locale: "en", shop: renamed }).title,
		).toBe("Title at Lime");
	});
});

describe("blocks", () => {
	it("hold paragraphs, lists, strong, emphasis and links", () => {
		expect(
			toBlocks(
				"Some **bold *both*** text\nhere.\n\n1. One [link](https://a.example/x)\n2. Two\n\n- a",
			),
		).toEqual([
			{
				kind: "paragraph",
				children: [
					{ kind: "text", text: "Some " },
					{
						kind: "strong",
						children: [
							{ kind: "text", text: "bold " },
							{ kind: "emphasis", children: [{ kind: "text", text: "both" }] },
						],
					},
					{ kind: "text", text: " text here." },
				],
			},
			{
				kind: "list",
				isOrdered: true,
				items: [
					[
						{ kind: "text", text: "One " },
						{
							kind: "link",
							url: "https://a.example/x",
							children: [{ kind: "text", text: "link" }],
						},
					],
					[{ kind: "text", text: "Two" }],
				],
			},
			{
				kind: "list",
				isOrdered: false,
				items: [[{ kind: "text", text: "a" }]],
			},
		]);
	});

	it.each([
		["[x](javascript:alert(1))", "x"],
		["[x](http://a.example)", "x"],
		["[x](data:text/html,y)", "x"],
		["[x](/relative)", "x"],
		["<script>alert(1)</script>", "<script>alert(1)</script>"],
		["a <b onclick=x>b</b>", "a <b onclick=x>b</b>"],
		["# Heading", "Heading"],
		["> quoted", "quoted"],
		["![alt](https://a.example/x.png)", "alt"],
		["`code`", "code"],
	])("keep the words of '%s' and drop its markup", (markdown, shown) => {
		const blocks = toBlocks(markdown);
		expect(toPlainText(blocks)).toBe(shown);
		expect(JSON.stringify(blocks)).not.toContain('"link"');
	});

	it("read as plain text with addresses behind links and marks before items", () => {
		expect(
			toPlainText(
				toBlocks(
					"See [My orders](https://a.example/o) or <mailto:a@b.example>.\n\n1. One\n   - inner\n2. Two",
				),
			),
		).toBe(
			"See My orders (https://a.example/o) or mailto:a@b.example (a@b.example).\n\n1. One\n  – inner\n2. Two",
		);
	});
});
