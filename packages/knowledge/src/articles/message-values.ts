import type { Shop } from "../load/knowledge-base.js";
import { onceForEach } from "../memory/once-for-each.js";
import type { Fact, Facts } from "./article.js";

/** Name under which every text can use the shop's name. */
export const shopNameFact = "shop_name";

/**
 * Values for the arguments of an article's texts in one language: numbers stay
 * numbers, money is written as the language writes it, a text per language
 * falls back to the shop's default. An article's own facts go before the shop's.
 * The same shop, facts and language give the same object.
 */
export function toMessageValues(options: {
	readonly shop: Shop;
	readonly facts: Facts;
	readonly locale: string;
}): Readonly<Record<string, string | number>> {
	const { shop, facts, locale } = options;
	const byLocale = valuesOf(shop)(facts);
	const values = byLocale.get(locale) ?? makeValues(shop, facts, locale);
	byLocale.set(locale, values);
	return values;
}

type Values = Readonly<Record<string, string | number>>;

/** For each shop the values of each set of facts, by language. */
const valuesOf = onceForEach((_: Shop) =>
	onceForEach((_: Facts) => new Map<string, Values>()),
);

/** Those that all texts of a shop share, by language. */
const sharedValuesOf = onceForEach((_: Shop) => new Map<string, Values>());

function makeValues(shop: Shop, facts: Facts, locale: string): Values {
	const shared = sharedValuesOf(shop);
	let values = shared.get(locale);
	if (values === undefined) {
		values = withFacts({ [shopNameFact]: shop.name }, shop.facts, shop, locale);
		shared.set(locale, values);
	}
	return withFacts(values, facts, shop, locale);
}

function withFacts(
	known: Values,
	facts: Facts,
	{ defaultLocale }: Shop,
	locale: string,
): Values {
	const values = { ...known };
	for (const [name, fact] of Object.entries(facts))
		values[name] = toMessageValue(fact, locale, defaultLocale);
	return values;
}

function toMessageValue(
	fact: Fact,
	locale: string,
	defaultLocale: string,
): string | number {
	if (typeof fact !== "object") return fact;
	if (isMoney(fact)) return formatMoney(fact, locale);
	return fact[locale] ?? fact[defaultLocale] ?? Object.values(fact)[0] ?? "";
}

/** Whether a fact is an amount of money. */
export function isMoney(
	fact: Fact,
): fact is { readonly amount: number; readonly currency: string } {
	return typeof fact === "object" && typeof fact.amount === "number";
}

const formats = new Map<string, Intl.NumberFormat>();

/** Money as a language writes it; whole amounts without cents: `€60`, `4,99 €`. */
export function formatMoney(
	money: { readonly amount: number; readonly currency: string },
	locale: string,
): string {
	const key = `${locale} ${money.currency}`;
	let format = formats.get(key);
	if (format === undefined) {
		format = new Intl.NumberFormat(locale, {
			style: "currency",
			currency: money.currency,
			trailingZeroDisplay: "stripIfInteger",
		} as Intl.NumberFormatOptions);
		formats.set(key, format);
	}
	return format.format(money.amount);
}
