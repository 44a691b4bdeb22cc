import { describe, expect, it } from "vitest";
import type { ArticleItem } from "../wire/article.js";
import { listArticles } from "./list-articles.js";
import { toQuery, toRoute } from "./route.js";

describe("what is on screen", () => {
	it("survives a reload by its address", () => {
		for (const query of [
			"",
			"?q=zwrot&show=review&article=returns.how-to&in=pl",
			"?view=try&ask=where+is+it&asked-in=en",
			"?view=unanswered&days=30",
		])
			expect(toQuery(toRoute(query))).toBe(query);
	});

	it("is the usual where the address says something unknown", () => {
		expect(toQuery(toRoute("?view=x&show=__proto__&days=999"))).toBe("");
	});
});

describe("the list of articles", () => {
	const article = (
		id: string,
		title: string,
		change: Partial<ArticleItem> = {},
	): ArticleItem => ({
		id,
		title,
		file: `articles/${id}.yaml`,
		hash: "",
		owner: "team",
		reviewBy: "2027-01-01",
		review: "fine",
		errors: 0,
		warnings: 0,
		helpful: 0,
		unhelpful: 0,
		languages: [{ locale: "en", state: "source" }],
		...change,
	});
	const articles = [
		article("returns.how-to", "Jak zwrócić towar?"),
		article("orders.track", "Where is it?", {
			review: "overdue",
			unhelpful: 2,
			languages: [{ locale: "pl", state: "stale" }],
		}),
	];
	const ids = (
		search: string,
		filter: Parameters<typeof listArticles>[1]["filter"] = "all",
	) => listArticles(articles, { search, filter }).map(({ id }) => id);

	it("is searched without accents, in titles, ids and owners, word by word", () => {
		expect(ids("ZWROCIC jak")).toEqual(["returns.how-to"]);
		expect(ids("team track")).toEqual(["orders.track"]);
		expect(ids("nothing")).toEqual([]);
	});

	it("is filtered by health", () => {
		expect(ids("", "problems")).toEqual([]);
		expect(ids("", "review")).toEqual(["orders.track"]);
		expect(ids("", "unhelpful")).toEqual(["orders.track"]);
		expect(ids("", "translation")).toEqual(["orders.track"]);
	});
});
