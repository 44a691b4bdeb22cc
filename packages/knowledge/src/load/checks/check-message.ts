import type { Article } from "../../articles/article.js";
import type { Message, MessageArgument } from "../../articles/message.js";
import { shopNameFact } from "../../articles/message-values.js";
import { createProblem } from "../create-problem.js";
import type { Shop } from "../knowledge-base.js";
import { nearest } from "../nearest.js";
import type { Place, Problem } from "../problem.js";

/** Braces, facts and plural forms of one text. `at` gives the place of a character of it. */
export function checkMessage(
	message: Message,
	options: {
		readonly article: Article;
		readonly shop: Shop;
		readonly locale: string;
		readonly at: (offset: number) => Place;
	},
): Problem[] {
	const { article, shop, locale, at } = options;
	if (message.kind === "mistake")
		return [
			createProblem(at(message.offset), "message-syntax", {
				detail: message.detail,
			}),
		];
	const knows = (name: string) =>
		Object.hasOwn(article.facts, name) || Object.hasOwn(shop.facts, name);
	return message.arguments.flatMap((argument) => {
		const { name, kind } = argument;
		const place = at(argument.start);
		if (name === shopNameFact) return [];
		if (!knows(name)) {
			const facts = { ...shop.facts, ...article.facts };
			return [
				createProblem(place, "fact-unknown", {
					name,
					nearest: nearest(name, [...Object.keys(facts), shopNameFact]),
				}),
			];
		}
		if (kind === "plain" || kind === "select") return [];
		const isOwn = Object.hasOwn(article.facts, name);
		const fact = (isOwn ? article : shop).facts[name];
		if (typeof fact !== "number")
			return [createProblem(place, "fact-kind", { name })];
		return kind === "plural" || kind === "ordinal"
			? checkPlural(argument, fact, locale, place)
			: [];
	});
}

function checkPlural(
	argument: MessageArgument,
	value: number,
	locale: string,
	place: Place,
): Problem[] {
	const { name, categories } = argument;
	const type = argument.kind === "ordinal" ? "ordinal" : "cardinal";
	const { needed, known, rules } = pluralCategories(locale, type);
	const missing = [...new Set([...needed, rules.select(value)])].filter(
		(category) => !categories.includes(category),
	);
	const problems: Problem[] = categories
		.filter((category) => !known.has(category))
		.map((category) =>
			createProblem(place, "plural-unused", { name, locale, category }),
		);
	if (missing.length > 0)
		problems.push(
			createProblem(place, "plural-missing", {
				name,
				locale,
				missing: missing.map((category) => `'${category}'`).join(", "),
			}),
		);
	return problems;
}

const order = ["zero", "one", "two", "few", "many", "other"];

const categoriesByLocale = new Map<
	string,
	{
		readonly needed: readonly string[];
		readonly known: ReadonlySet<string>;
		readonly rules: Intl.PluralRules;
	}
>();

/** Categories (CLDR) that whole numbers of a language fall into, all it has, and its rules; those for fractions only are not needed. */
export function pluralCategories(locale: string, type: "cardinal" | "ordinal") {
	const key = `${locale} ${type}`;
	let categories = categoriesByLocale.get(key);
	if (categories === undefined) {
		const rules = new Intl.PluralRules(locale, { type });
		const needed = new Set<string>();
		for (let n = 0; n <= 200; n++) needed.add(rules.select(n));
		categories = {
			needed: order.filter((category) => needed.has(category)),
			known: new Set(["other", ...rules.resolvedOptions().pluralCategories]),
			rules,
		};
		categoriesByLocale.set(key, categories);
	}
	return categories;
}
