import { z } from "zod";

/** Language subtags as locales are written here: `pl`, `pt-BR`. */
export const localePattern = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** Ids of articles: parts of small letters, digits and hyphens, joined by dots. */
export const articleIdPattern =
	/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Names of facts: small letters, digits and underscores. */
export const factNamePattern = /^[a-z][a-z0-9_]*$/;

/** A text that says something; `max` in characters. */
export const textOf = (max: number) =>
	z
		.string()
		.max(max)
		.refine((text) => text.trim() !== "", {
			params: { problem: "text-empty" },
		})
		// For editors; the refinement says it in words of our own.
		.meta({ pattern: "\\S" });

/** `2027-03-31`, a day that exists. */
export const isoDate = z
	.string()
	.refine(isDate, { params: { problem: "date-invalid" } })
	.meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** `09:00` to `24:00`. */
export const timeOfDay = z
	.string()
	.refine((text) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text), {
		params: { problem: "time-invalid" },
	})
	.meta({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$" });

export const articleId = z
	.string()
	.regex(articleIdPattern)
	.meta({ examples: ["returns.how-to"] });

const currency = z
	.string()
	.refine(isCurrency, { params: { problem: "currency-unknown" } })
	.meta({
		description: "Three letters of the currency.",
		examples: ["EUR"],
		pattern: "^[A-Z]{3}$",
	});

const amount = z.number().meta({
	description: "How much, with a point before the cents.",
	examples: [3.99],
});

const money = z.strictObject({ amount, currency }).meta({
	description: "An amount of money; shown as the shopper's language writes it.",
	examples: [{ amount: 3.99, currency: "EUR" }],
});

const textByLanguage = z
	.record(
		z.string().regex(localePattern),
		textOf(500).meta({
			description: "The text in this language.",
			examples: ["Warsaw and Sofia"],
		}),
	)
	.meta({ description: "The same text in each language." });

/** One fact: a number, a text, money, or a text per language. */
export const fact = z.union([z.number(), textOf(500), money, textByLanguage]);

/** Facts by name. */
export const facts = z.record(z.string().regex(factNamePattern), fact);

/** Whether a text is the ISO date of a day that exists. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = Date.parse(`${text}T00:00:00Z`);
	return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function isCurrency(code: string): boolean {
	if (!/^[A-Z]{3}$/.test(code)) return false;
	return Intl.supportedValuesOf("currency").includes(code);
}
