import { flowProblemTable } from "./flow-problem-table.js";
import { error, orElse, warning } from "./problem-rule.js";
import { templateProblemTable } from "./template-problem-table.js";

/** Every kind of mistake an author can make: the closed set of codes, with message and fix in English. */
export const problemTable = {
	// Files
	"file-missing": error<{ name: string }>(
		(p) => `The knowledge base has no ${p.name}`,
		(p) => `Create ${p.name} in the folder of the knowledge base`,
	),
	"file-unreadable": error<{ reason: string }>(
		(p) => `The file cannot be read: ${p.reason}`,
		() => "Check that the file exists and may be read",
	),
	"file-too-large": error<{ maxKilobytes: number }>(
		(p) => `The file is larger than ${p.maxKilobytes} KB`,
		() => "Split it, or remove what does not belong here",
	),
	"file-too-many-parts": error<{ max: number }>(
		(p) => `The file has more than ${p.max} lines, entries and fields`,
		() => "Split it, or remove what does not belong here",
	),
	"file-name": error<{ name: string }>(
		(p) => `'${p.name}' cannot be used as a name here`,
		() =>
			"Use small letters a to z, digits and hyphens, and the ending .yaml: articles/returns/how-to.yaml",
	),
	"file-unknown": warning<{ name: string; nearest: string }>(
		(p) => `The file '${p.name}' is not read: nothing here has this name`,
		(p) =>
			orElse(
				p.nearest,
				"Articles go to articles/, flows to flows/, words to lexicon/, held-out questions to questions/",
			),
	),
	// YAML
	"yaml-syntax": error<{ detail: string }>(
		(p) => `The file is not valid YAML: ${p.detail}`,
		() =>
			"Check indentation (two spaces, no tabs) and put text with ': ' or '#' in double quotes",
	),
	"yaml-too-deep": error<{ maxDepth: number }>(
		(p) => `More than ${p.maxDepth} levels of nesting or indentation`,
		() => "Nothing here needs so many levels: move the text to the left",
	),
	"yaml-alias": error<{ name: string }>(
		(p) => `YAML anchors and aliases ('${p.name}') are not allowed`,
		() => "Write the text out, or make it a fact of the shop",
	),
	"yaml-tag": error<{ name: string }>(
		(p) => `YAML tags ('${p.name}') are not allowed`,
		() => "Remove the tag; put text that starts with '!' in double quotes",
	),
	"key-forbidden": error<{ key: string }>(
		(p) => `'${p.key}' cannot be used as a field`,
		() => "Choose another name",
	),
	"key-duplicate": error<{ key: string; line: number }>(
		(p) => `The field '${p.key}' is already set on line ${p.line}`,
		() => "Keep one of the two",
	),
	// Shape
	"key-unknown": error<{ key: string; nearest: string; known: string }>(
		(p) => `Unknown field '${p.key}'`,
		(p) => orElse(p.nearest, `Known fields: ${p.known}`),
	),
	"field-missing": error<{ field: string }>(
		(p) => `The field '${p.field}' is missing`,
		(p) => `Add '${p.field}:' here`,
	),
	"value-type": error<{ expected: string; found: string; value: string }>(
		(p) =>
			p.value === ""
				? `Expected ${p.expected}, found ${p.found}`
				: `Expected ${p.expected}, found ${p.found} '${p.value}'`,
		(p) => `Write ${p.expected} here`,
	),
	"text-expected": error<{ value: string }>(
		(p) => `'${p.value}' is read as a number or as true and false, not as text`,
		() => "Put the text in double quotes",
	),
	"value-too-small": error<{ min: number }>(
		(p) => `The number is too small: at least ${p.min} is needed`,
		(p) => `Write ${p.min} or more`,
	),
	"value-too-large": error<{ max: number }>(
		(p) => `The number is too large: at most ${p.max} is possible`,
		(p) => `Write ${p.max} or less`,
	),
	"value-unknown": error<{ value: string; nearest: string; options: string }>(
		(p) => `'${p.value}' is none of ${p.options}`,
		(p) => orElse(p.nearest, "Use one of these"),
	),
	"value-format": error<{ value: string }>(
		(p) => `'${p.value}' is not written as it should be`,
		() =>
			"Look at the example that the editor shows for this field, or at another file",
	),
	"text-empty": error<{ field: string }>(
		(p) => `'${p.field}' is empty`,
		() => "Write the text, or remove the line",
	),
	"text-too-long": error<{ max: number }>(
		(p) => `The text is longer than ${p.max} characters`,
		() => "Shorten it",
	),
	"list-empty": error<{ field: string }>(
		(p) => `'${p.field}' has no entries`,
		(p) =>
			p.field === "questions"
				? "Add at least one phrasing; thirty different ones make a good article"
				: "Add at least one entry",
	),
	"list-too-long": error<{ field: string; max: number }>(
		(p) => `'${p.field}' has more than ${p.max} entries`,
		() => "Keep the best ones",
	),
	// Languages
	"locale-missing": warning<{ locale: string }>(
		(p) => `The language '${p.locale}' is missing`,
		(p) =>
			`Add a block '${p.locale}:'; until then shoppers see the shop's default language`,
	),
	"default-locale-missing": error<{ locale: string }>(
		(p) => `The shop's default language '${p.locale}' is missing`,
		(p) => `Add a block '${p.locale}:'`,
	),
	"locale-unknown": error<{ locale: string; locales: string }>(
		(p) => `The shop does not speak '${p.locale}'`,
		(p) =>
			`Add '${p.locale}' to locales in shop.yaml, or use one of: ${p.locales}`,
	),
	"translation-stale": warning<{ locale: string; source: string; id: string }>(
		(p) =>
			`'${p.source}' was changed since '${p.locale}' was translated from it`,
		(p) =>
			`Compare the two texts, then run: shopbell mark-translated ${p.id} ${p.locale}`,
	),
	"lexicon-missing": warning<{ locale: string }>(
		(p) => `There is no lexicon for '${p.locale}'`,
		(p) => `Create lexicon/${p.locale}.yaml`,
	),
	// References
	"article-unknown": error<{ id: string; nearest: string }>(
		(p) => `Unknown article '${p.id}'`,
		(p) => orElse(p.nearest, "Use the id of an existing article"),
	),
	"article-own": error<{ id: string }>(
		(p) => `The article '${p.id}' offers itself next`,
		() => "Offer another article, or remove the line",
	),
	// Phrasings
	"phrasing-shared": error<{ text: string; id: string; line: number }>(
		(p) => `'${p.text}' is also a phrasing of '${p.id}' (line ${p.line} there)`,
		() => "Keep it in the article that answers it better",
	),
	"phrasing-near": warning<{
		text: string;
		id: string;
		near: string;
		line: number;
	}>(
		(p) =>
			`'${p.text}' is nearer to '${p.id}' than to this article: there line ${p.line} says '${p.near}'`,
		() =>
			"Move it there, or word it differently; if it is right here, put the other line under not_questions here",
	),
	"phrasing-repeated": warning<{ text: string; line: number }>(
		(p) => `'${p.text}' already stands on line ${p.line}`,
		() => "Remove one, or write a phrasing with other words",
	),
	"phrasing-denied": error<{ text: string; line: number }>(
		(p) =>
			`'${p.text}' is under not_questions, and on line ${p.line} under questions`,
		() => "Keep it in one of the two lists",
	),
	"held-out-used": error<{ text: string; id: string }>(
		(p) =>
			`The held-out question '${p.text}' is also a phrasing of '${p.id}': it proves nothing`,
		() => "Word the held-out question differently, or remove it here",
	),
	// Messages and facts
	"message-syntax": error<{ detail: string }>(
		(p) => `A mistake in braces: ${p.detail}`,
		() =>
			"Write {fact} or {fact, plural, one {# day} other {# days}}, with every brace closed",
	),
	"plural-missing": error<{ name: string; locale: string; missing: string }>(
		(p) =>
			`The plural of '${p.name}' lacks ${p.missing}, which '${p.locale}' needs`,
		(p) => `Add ${p.missing} {…} to the plural`,
	),
	"plural-unused": warning<{ name: string; locale: string; category: string }>(
		(p) =>
			`'${p.locale}' has no plural form '${p.category}' (plural of '${p.name}')`,
		() => "Remove it",
	),
	"fact-unknown": error<{ name: string; nearest: string }>(
		(p) => `Unknown fact '${p.name}'`,
		(p) =>
			orElse(
				p.nearest,
				`Add '${p.name}' to facts in shop.yaml or in this file`,
			),
	),
	"fact-unused": warning<{ name: string }>(
		(p) => `No text of this article uses the fact '${p.name}'`,
		() => "Use it, or remove it",
	),
	"shop-fact-unused": warning<{ name: string }>(
		(p) => `No article and no flow uses the fact '${p.name}'`,
		() => "Use it, or remove it",
	),
	"fact-kind": error<{ name: string }>(
		(p) => `'${p.name}' is not a number, so it has no plural`,
		(p) => `Write {${p.name}}`,
	),
	"fact-language-missing": error<{ name: string; locale: string }>(
		(p) => `The fact '${p.name}' has no text for '${p.locale}'`,
		(p) => `Add '${p.locale}:' to the fact`,
	),
	// What shoppers read
	"answer-too-long": warning<{ words: number; max: number; locale: string }>(
		(p) => `The answer has ${p.words} words; shoppers stop reading at ${p.max}`,
		() => "Shorten it, or move a part to another article and offer it next",
	),
	"short-too-long": error<{ length: number; max: number }>(
		(p) =>
			`'short' is ${p.length} characters long when shown; narrow channels hold ${p.max}`,
		() => "Shorten it",
	),
	"text-too-complex": error<{ max: number }>(
		(p) =>
			`More than ${p.max} lines, braces and signs of formatting, or lists too deep inside each other`,
		() => "Write plain sentences; use bold, lists, links and facts sparingly",
	),
	"markdown-unsupported": error<{ what: string }>(
		(p) => `${p.what} cannot be shown on every channel`,
		() => "Use paragraphs, **bold**, *italic*, lists and links only",
	),
	"link-insecure": error<{ url: string }>(
		(p) => `The link '${p.url}' is not secure`,
		() => "Use https://",
	),
	"link-unsafe": error<{ url: string }>(
		(p) => `The link '${p.url}' cannot be opened safely`,
		() => "Link to an https:// address, mailto: or tel:",
	),
	"link-broken": error<{ url: string }>(
		(p) => `The link '${p.url}' leads nowhere`,
		() =>
			"Check the address: https://, the name of the host, a slash, then the page",
	),
	"personal-data": error<{ what: string; text: string }>(
		(p) => `${p.what} in an article: '${p.text}'`,
		() =>
			"Remove it; what the shop itself states belongs to facts in shop.yaml",
	),
	...flowProblemTable,
	...templateProblemTable,
	// Dates and hours
	"review-overdue": warning<{ date: string; owner: string }>(
		(p) => `${p.owner} should have reviewed this file by ${p.date}`,
		() => "Read it again, mend it, and set a new date",
	),
	"validity-over": warning<{ date: string }>(
		(p) => `The article was valid until ${p.date}`,
		() => "Set a later date, or delete the article",
	),
	"validity-reversed": error<{ from: string; until: string }>(
		(p) => `valid_until (${p.until}) is before valid_from (${p.from})`,
		() => "Swap the two dates",
	),
	"date-invalid": error<{ value: string }>(
		(p) => `'${p.value}' is not a date`,
		() => "Write it as year-month-day: 2027-03-31",
	),
	"time-invalid": error<{ value: string }>(
		(p) => `'${p.value}' is not a time of day`,
		() => 'Write it as hours and minutes in double quotes: "09:00"',
	),
	"time-zone-unknown": error<{ value: string }>(
		(p) => `Unknown time zone '${p.value}'`,
		() => "Use a name like Europe/Warsaw",
	),
	"hours-overlap": error<{ day: string }>(
		(p) => `The hours of '${p.day}' overlap`,
		() => "Join the intervals, or mend their times",
	),
	"holidays-unknown": error<{ value: string }>(
		(p) => `Public holidays of '${p.value}' are not known`,
		() =>
			"Use the two letters of a country, and of a region if need be: PL, DE-BY",
	),
	"ladder-order": error<{ wider: number; fallBack: number }>(
		(p) =>
			`Falling back after ${p.fallBack} s comes before more people are asked, after ${p.wider} s`,
		() => "Make fall_back_after_seconds greater than wider_after_seconds",
	),
	"currency-unknown": error<{ value: string }>(
		(p) => `Unknown currency '${p.value}'`,
		() => "Use the three letters of the currency: EUR",
	),
	"default-locale-unknown": error<{ locale: string; nearest: string }>(
		(p) => `default_locale '${p.locale}' is not one of the shop's locales`,
		(p) => orElse(p.nearest, "Use one of locales"),
	),
} as const;

/** Closed set of an author's mistakes. */
export type ProblemCode = keyof typeof problemTable;

/** What the message of a code is built from. */
export type ProblemParams<C extends ProblemCode> = Parameters<
	(typeof problemTable)[C]["message"]
>[0];
