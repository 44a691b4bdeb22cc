import {
	change,
	english,
	heldOut,
	howTo,
	type Mistake,
	refund,
	shop,
} from "./mistake.js";

/** Mistakes of shape: fields, values, languages, references. */
export const shapeMistakes: readonly Mistake[] = [
	// Shape
	{
		name: "a misspelt field",
		files: change(howTo, "handoff: offer", "handof: offer"),
		at: `${howTo}:3:1 key-unknown`,
		says: "Did you mean 'handoff'?",
	},
	{
		name: "a misspelt field of a language",
		files: change(howTo, "not_questions:", "not_question:"),
		at: `${howTo}:11:3 key-unknown`,
		says: "Did you mean 'not_questions'?",
	},
	{
		name: "a misspelt kind of small talk",
		files: change(english, "thanks: {", "thankss: {"),
		at: `${english}:4:3 key-unknown`,
		says: "Did you mean 'thanks'?",
	},
	{
		name: "a misspelt weekday",
		files: change(shop, "  sat:", "  satt:"),
		at: `${shop}:13:3 key-unknown`,
		says: "Did you mean 'sat'?",
	},
	{
		name: "an article without an owner",
		files: change(refund, "owner: returns-team\n", ""),
		at: `${refund}:1:1 field-missing`,
		says: "'owner'",
	},
	{
		name: "a language without a short text",
		files: change(refund, "  short: Soon.\n", ""),
		at: `${refund}:3:1 field-missing`,
		says: "'short'",
	},
	{
		name: "an empty article",
		files: { [refund]: "" },
		at: `${refund}:1:1 value-type`,
		says: "Expected fields, found nothing",
	},
	{
		name: "a number as a phrasing",
		files: change(howTo, "- return label", "- 404"),
		at: `${howTo}:10:7 text-expected`,
		says: "Put the text in double quotes",
	},
	{
		name: "one text where a list belongs",
		files: change(
			howTo,
			"next: [returns.refund-time]",
			"next: returns.refund-time",
		),
		at: `${howTo}:5:7 value-type`,
		says: "Expected a list",
	},
	{
		name: "a handoff mode that does not exist",
		files: change(howTo, "handoff: offer", "handoff: alway"),
		at: `${howTo}:3:10 value-unknown`,
		says: "Did you mean 'always'?",
	},
	{
		name: "a share above 1",
		files: change(shop, "max_wrong_share: 0.02", "max_wrong_share: 2"),
		at: `${shop}:16:28 value-too-large`,
		says: "at most 0.5",
	},
	{
		name: "a handoff after no miss at all",
		files: change(shop, "misses_before_handoff: 2", "misses_before_handoff: 0"),
		at: `${shop}:16:57 value-too-small`,
		says: "at least 1",
	},
	{
		name: "an owner with a blank",
		files: change(refund, "owner: returns-team", "owner: Returns Team"),
		at: `${refund}:1:8 value-format`,
		says: "'Returns Team'",
	},
	{
		name: "an empty title",
		files: change(refund, "When do I get my money back?", '" "'),
		at: `${refund}:4:10 text-empty`,
		says: "'title' is empty",
	},
	{
		name: "a title that is still to be written",
		files: change(refund, " When do I get my money back?", ""),
		at: `${refund}:4:9 text-empty`,
		says: "'title' is empty",
	},
	{
		name: "a phrasing as long as a book",
		files: change(howTo, "- return label", `- ${"label ".repeat(200)}`),
		at: `${howTo}:10:7 text-too-long`,
		says: "1000 characters",
	},
	{
		name: "no phrasings",
		files: change(refund, "[when is my refund coming]", "[]"),
		at: `${refund}:5:14 list-empty`,
		says: "Add at least one phrasing",
	},
	{
		name: "four articles to offer next",
		files: change(
			howTo,
			"[returns.refund-time]",
			"[returns.refund-time, a.b, c.d, e.f]",
		),
		at: `${howTo}:5:7 list-too-long`,
		says: "more than 3",
	},
	{
		name: "a fact that is a list",
		files: change(shop, "return_days: 30", "return_days: [30]"),
		at: `${shop}:8:16 value-type`,
		says: "a number, a text, money or a text per language",
	},
	{
		name: "a currency that does not exist",
		files: change(shop, "currency: EUR", "currency: EURO"),
		at: `${shop}:9:43 currency-unknown`,
		says: "three letters",
	},
	// Languages
	{
		name: "an article without one of the languages",
		files: change(
			refund,
			`pl:
  title: Kiedy dostanę zwrot pieniędzy?
  questions: [kiedy oddacie pieniądze]
  answer: Wkrótce.
  short: Wkrótce.
`,
			"",
		),
		at: `${refund}:1:1 locale-missing`,
		says: "'pl' is missing",
	},
	{
		name: "an article without the default language",
		files: {
			[refund]: `owner: a
review_by: 2027-01-01
pl: { title: a, questions: [b], answer: c, short: d }
`,
		},
		at: `${refund}:1:1 default-locale-missing`,
		says: "default language 'en'",
	},
	{
		name: "a language the shop does not speak",
		files: change(refund, "pl:\n", "de:\n"),
		at: `${refund}:8:1 locale-unknown`,
		says: "one of: en, pl",
	},
	{
		name: "a default language that is none of the shop's",
		files: change(shop, "default_locale: en", "default_locale: de"),
		at: `${shop}:3:17 default-locale-unknown`,
		says: "'de'",
	},
	{
		name: "no lexicon for a language",
		files: { "lexicon/pl.yaml": null },
		at: `${shop}:1:1 lexicon-missing`,
		says: "Create lexicon/pl.yaml",
	},
	{
		name: "a translation of an older text",
		files: change(refund, "pl:\n", "pl:\n  translated_from: abcdefgh\n"),
		at: `${refund}:9:20 translation-stale`,
		says: "shopbell mark-translated returns.refund-time pl",
	},
	// References
	{
		name: "a misspelt article under next",
		files: change(howTo, "returns.refund-time", "returns.refnd-time"),
		at: `${howTo}:5:8 article-unknown`,
		says: "Did you mean 'returns.refund-time'?",
	},
	{
		name: "a wanted article without its folder",
		files: change(heldOut, "want: returns.how-to", "want: how-to"),
		at: `${heldOut}:1:40 article-unknown`,
		says: "Did you mean 'returns.how-to'?",
	},
	{
		name: "an article that offers itself",
		files: change(howTo, "returns.refund-time", "returns.how-to"),
		at: `${howTo}:5:8 article-own`,
		says: "offers itself",
	},
];
