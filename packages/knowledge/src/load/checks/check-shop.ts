import type { Facts } from "../../articles/article.js";
import { isMoney } from "../../articles/message-values.js";
import { createProblem } from "../create-problem.js";
import type { Interval } from "../interval.js";
import type { Shop } from "../knowledge-base.js";
import { nearest } from "../nearest.js";
import type { Problem } from "../problem.js";
import type { Path, SourceMap } from "../yaml/source-map.js";

/** What the schema of `shop.yaml` cannot say: languages of facts, the default language, overlapping hours, a ladder out of order. */
export function checkShop(shop: Shop, places: SourceMap): Problem[] {
	const problems = checkFactLanguages(shop.facts, shop.locales, places, [
		"facts",
	]);
	if (!shop.locales.includes(shop.defaultLocale))
		problems.push(
			createProblem(places.at(["default_locale"]), "default-locale-unknown", {
				locale: shop.defaultLocale,
				nearest: nearest(shop.defaultLocale, shop.locales),
			}),
		);
	for (const field of ["hours", "exceptions"] as const)
		problems.push(...checkHours(shop[field], places, [field]));
	const { handoff } = shop;
	if (!handoff) return problems;
	for (const [name, { hours }] of Object.entries(handoff.groups))
		problems.push(
			...checkHours(hours ?? {}, places, ["handoff", "groups", name, "hours"]),
		);
	const { widerAfterSeconds: wider, fallBackAfterSeconds: fallBack } = handoff;
	if (fallBack <= wider)
		problems.push(
			createProblem(
				places.at(["handoff", "fall_back_after_seconds"]),
				"ladder-order",
				{ wider, fallBack },
			),
		);
	return problems;
}

function checkHours(
	hours: Readonly<Record<string, readonly Interval[]>>,
	places: SourceMap,
	base: Path,
): Problem[] {
	return Object.entries(hours)
		.filter(([, intervals]) => overlaps(intervals))
		.map(([day]) =>
			createProblem(places.key([...base, day]), "hours-overlap", { day }),
		);
}

/** Facts that are texts by language but lack one of the shop's. */
export function checkFactLanguages(
	facts: Facts,
	locales: readonly string[],
	places: SourceMap,
	base: Path,
): Problem[] {
	return Object.entries(facts).flatMap(([name, fact]) => {
		if (typeof fact !== "object" || isMoney(fact)) return [];
		return locales
			.filter((locale) => fact[locale] === undefined)
			.map((locale) =>
				createProblem(places.key([...base, name]), "fact-language-missing", {
					name,
					locale,
				}),
			);
	});
}

const toMinutes = (time: string) =>
	Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function overlaps(intervals: readonly Interval[]): boolean {
	const spans = intervals
		.map(([from, to]) => {
			const start = toMinutes(from);
			const end = toMinutes(to);
			return { start, end: end <= start ? end + 24 * 60 : end };
		})
		.sort((a, b) => a.start - b.start);
	return spans.some(
		(span, i) => i > 0 && span.start < (spans[i - 1]?.end ?? 0),
	);
}
