/** Forms of a counted text by plural category (CLDR); `#` is the number. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
	readonly other: string;
};

/** Every word of the pages in one language. */
export interface Texts {
	/** Name of the language in itself. */
	readonly language: string;
	readonly helpCentre: string;
	readonly heading: string;
	readonly search: string;
	readonly skip: string;
	readonly topics: string;
	readonly articles: Counted;
	readonly related: string;
	readonly moreInTopic: string;
	readonly needMore: string;
	readonly needMoreText: string;
	readonly contact: string;
	readonly languages: string;
	readonly backToShop: string;
	readonly home: string;
	readonly breadcrumb: string;
	readonly notFound: string;
	readonly notFoundText: string;
	/** Topic of articles that belong to none. */
	readonly general: string;
	readonly found: Counted;
	readonly nothing: string;
	readonly nearest: string;
	readonly loading: string;
	readonly unavailable: string;
	readonly noScript: string;
}

/** A counted text with its number. */
export function formatCount(
	counted: Counted,
	count: number,
	locale: string,
): string {
	const form = counted[new Intl.PluralRules(locale).select(count)];
	return (form ?? counted.other).replace(
		"#",
		new Intl.NumberFormat(locale).format(count),
	);
}
