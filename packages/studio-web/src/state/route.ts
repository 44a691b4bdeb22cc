/** Which articles are listed. */
export const filters = [
	"all",
	"problems",
	"review",
	"unhelpful",
	"translation",
] as const;
export type Filter = (typeof filters)[number];

export const views = ["articles", "try", "unanswered"] as const;
export type View = (typeof views)[number];

/** Periods of unsettled questions, in days. */
export const periods = [1, 7, 30] as const;

/** What is on screen, so that a link or a reload shows the same. */
export interface Route {
	readonly view: View;
	/** Words searched for among the articles. */
	readonly search: string;
	readonly filter: Filter;
	/** Id of the article in the preview. */
	readonly article: string | null;
	/** Language of the preview; null: the shop's own. */
	readonly previewLocale: string | null;
	/** Question in the try-it box. */
	readonly question: string;
	/** Language of the question; null: detected. */
	readonly askLocale: string | null;
	readonly days: number;
}

/** Reads a query; what it does not know becomes the usual. */
export function toRoute(query: string): Route {
	const values = new URLSearchParams(query);
	const view = views.find((one) => one === values.get("view")) ?? "articles";
	return {
		view,
		search: values.get("q") ?? "",
		filter: filters.find((one) => one === values.get("show")) ?? "all",
		article: values.get("article"),
		previewLocale: values.get("in"),
		question: values.get("ask") ?? "",
		askLocale: values.get("asked-in"),
		days: periods.find((one) => String(one) === values.get("days")) ?? 7,
	};
}

/** Writes a query with what is not the usual; empty when everything is. */
export function toQuery(route: Route): string {
	const values = new URLSearchParams();
	const set = (name: string, value: string | null): void => {
		if (value !== null && value !== "") values.set(name, value);
	};
	set("view", route.view === "articles" ? null : route.view);
	set("q", route.search);
	set("show", route.filter === "all" ? null : route.filter);
	set("article", route.article);
	set("in", route.previewLocale);
	set("ask", route.question);
	set("asked-in", route.askLocale);
	set("days", route.days === 7 ? null : String(route.days));
	const query = values.toString();
	return query === "" ? "" : `?${query}`;
}
