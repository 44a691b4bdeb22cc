import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "./create-knowledge-base.js";
import { formatProblem } from "./format-problem.js";
import { problemTable } from "./problem-table.js";
import { flowMistakes } from "./testing/flow-mistakes.js";
import { edited, sample, sampleFiles } from "./testing/sample-files.js";

const howTo = "articles/returns/how-to.yaml";
const refund = "articles/returns/refund-time.yaml";
const shop = "shop.yaml";
const english = "lexicon/en.yaml";
const heldOut = "questions/en.yaml";

interface Mistake {
	readonly name: string;
	readonly files: Readonly<Record<string, string | null>>;
	/** `file:line:col code`. */
	readonly at: string;
	/** What message and fix say. */
	readonly says: string;
}

/** One piece of a sample file replaced. */
const change = (path: string, from: string, to: string) => ({
	[path]: edited(path, from, to),
});

const mistakes: readonly Mistake[] = [
	...flowMistakes,
	// Files
	{
		name: "no shop.yaml",
		files: { [shop]: null },
		at: "shop.yaml:1:1 file-missing",
		says: "has no shop.yaml",
	},
	{
		name: "a file of 10 MB",
		files: { [refund]: "a".repeat(10_000_000) },
		at: `${refund}:1:1 file-too-large`,
		says: "larger than 512 KB",
	},
	{
		name: "a file of 20,000 lines",
		files: { [refund]: "- a\n".repeat(20_000) },
		at: `${refund}:5001:1 file-too-many-parts`,
		says: "more than 10000 lines, entries and fields",
	},
	{
		name: "an article with capitals in its name",
		files: { "articles/Returns/window.yaml": "" },
		at: "articles/Returns/window.yaml:1:1 file-name",
		says: "small letters",
	},
	{
		name: "an article that ends in .yml",
		files: { "articles/returns/window.yml": "" },
		at: "articles/returns/window.yml:1:1 file-name",
		says: "the ending .yaml",
	},
	{
		name: "a misspelt folder",
		files: { "article/returns/window.yaml": "" },
		at: "article/returns/window.yaml:1:1 file-unknown",
		says: "Did you mean 'articles'?",
	},
	// YAML
	{
		name: "a colon in unquoted text",
		files: change(refund, "Soon. Our", "Soon: our: our"),
		at: `${refund}:6:17 yaml-syntax`,
		says: "a ': ' too many on this line",
	},
	{
		name: "a bracket that is not closed",
		files: change(refund, "[when is my refund coming]", "[when is"),
		at: `${refund}:6:3 yaml-syntax`,
		says: "not valid YAML",
	},
	{
		name: "a tab as indentation",
		files: change(refund, "  short: Soon.", "\tshort: Soon."),
		at: `${refund}:7:1 yaml-syntax`,
		says: "tabs",
	},
	{
		name: "3,000 levels of brackets",
		files: { [refund]: `en: ${"[".repeat(3000)}${"]".repeat(3000)}` },
		at: `${refund}:1:205 yaml-too-deep`,
		says: "More than 40 levels",
	},
	{
		name: "a hundred thousand levels of brackets",
		files: { [refund]: `en: ${"{a: ".repeat(100_000)}` },
		at: `${refund}:1:805 yaml-too-deep`,
		says: "More than 40 levels",
	},
	{
		name: "3,000 levels of lists on one line",
		files: { [refund]: `${"- ".repeat(3000)}x` },
		at: `${refund}:1:81 yaml-too-deep`,
		says: "More than 40 levels",
	},
	{
		name: "indentation that never ends",
		files: {
			[refund]: Array.from(
				{ length: 1000 },
				(_, i) => `${" ".repeat(i)}a:`,
			).join("\n"),
		},
		at: `${refund}:402:401 yaml-too-deep`,
		says: "move the text to the left",
	},
	{
		name: "fifty levels of fields",
		files: {
			[refund]: Array.from({ length: 50 }, (_, i) => `${" ".repeat(i)}a:`).join(
				"\n",
			),
		},
		at: `${refund}:41:41 yaml-too-deep`,
		says: "More than 40 levels",
	},
	{
		name: "an alias bomb",
		files: {
			[english]: `a: &a [x, x]\n${"bcdefghijklmnop"
				.split("")
				.map((c, i) => {
					const before = "abcdefghijklmnop"[i];
					return `${c}: &${c} [*${before}, *${before}, *${before}, *${before}]`;
				})
				.join("\n")}\n`,
		},
		at: `${english}:1:7 yaml-alias`,
		says: "'&a'",
	},
	{
		name: "an alias",
		files: change(refund, "short: Soon.", "short: *soon"),
		at: `${refund}:7:10 yaml-alias`,
		says: "Write the text out",
	},
	{
		name: "a custom tag",
		files: change(refund, "short: Soon.", "short: !!js/function 'x'"),
		at: `${refund}:7:24 yaml-tag`,
		says: "Remove the tag",
	},
	{
		name: "a field that reaches the prototype",
		files: change(
			refund,
			"owner: returns-team",
			"__proto__: { x: 1 }\nowner: a",
		),
		at: `${refund}:1:1 key-forbidden`,
		says: "'__proto__'",
	},
	{
		name: "a list as a field name",
		files: change(refund, "owner: returns-team", "[a, b]: 1\nowner: a"),
		at: `${refund}:1:1 key-forbidden`,
		says: "'[…]'",
	},
	{
		name: "a field set twice",
		files: change(refund, "  short: Soon.", "  short: Soon.\n  short: Later."),
		at: `${refund}:8:3 key-duplicate`,
		says: "already set on line 7",
	},
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
		at: `${howTo}:10:7 value-type`,
		says: "Expected text, found the value '404'",
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
	// Phrasings
	{
		name: "a phrasing of two articles",
		files: change(refund, "when is my refund coming", "Return label!"),
		at: `${refund}:5:15 phrasing-shared`,
		says: "also a phrasing of 'returns.how-to' (line 10 there)",
	},
	{
		name: "a phrasing twice in one article",
		files: change(howTo, "- return label", "- How do I send it back?"),
		at: `${howTo}:10:7 phrasing-repeated`,
		says: "line 9",
	},
	{
		name: "a phrasing under questions and not_questions",
		files: change(howTo, "- when do I get my money", "- return label"),
		at: `${howTo}:12:7 phrasing-denied`,
		says: "on line 10 under questions",
	},
	{
		name: "a held-out question that is a phrasing",
		files: change(heldOut, "how can i give it back", "how do i send it back?"),
		at: `${heldOut}:1:10 held-out-used`,
		says: "it proves nothing",
	},
	// Messages and facts
	{
		name: "a brace that is not closed",
		files: change(refund, "{stores}", "{stores"),
		at: `${refund}:6:35 message-syntax`,
		says: "'}' is missing",
	},
	{
		name: "a plural without 'other'",
		files: change(howTo, "one {# day} other {# days}}**", "one {# day}}**"),
		at: `${howTo}:14:49 message-syntax`,
		says: "'other {…}' is missing",
	},
	{
		name: "a Polish plural without few and many",
		files: change(howTo, "few {# dni} many {# dni} ", ""),
		at: `${howTo}:25:12 plural-missing`,
		says: "lacks 'many' and 'few', which 'pl' needs",
	},
	{
		name: "an English plural with few",
		files: change(
			howTo,
			"**{return_days, plural,",
			"**{return_days, plural, few {x}",
		),
		at: `${howTo}:14:16 plural-unused`,
		says: "has no plural form 'few'",
	},
	{
		name: "a misspelt fact",
		files: change(howTo, "Koszt: {return_price}", "Koszt: {retrun_price}"),
		at: `${howTo}:26:12 fact-unknown`,
		says: "Did you mean 'return_price'?",
	},
	{
		name: "a fact of the article that nothing uses",
		files: change(howTo, "{ photo_days: 3 }", "{ photo_days: 3, extra: 1 }"),
		at: `${howTo}:4:25 fact-unused`,
		says: "'extra'",
	},
	{
		name: "a fact of the shop that nothing uses",
		files: change(shop, "return_days: 30", "return_days: 30\n  extra: 1"),
		at: `${shop}:9:3 shop-fact-unused`,
		says: "'extra'",
	},
	{
		name: "a plural of money",
		files: change(
			howTo,
			"Koszt: {return_price}",
			"Koszt: {return_price, plural, other {#}}",
		),
		at: `${howTo}:26:12 fact-kind`,
		says: "not a number",
	},
	{
		name: "a fact without one of the languages",
		files: change(shop, ", pl: Warszawa i Sofia", ""),
		at: `${shop}:10:3 fact-language-missing`,
		says: "no text for 'pl'",
	},
	// What shoppers read
	{
		name: "an answer nobody reads to the end",
		files: change(refund, "Soon. Our", `${"very ".repeat(90)}soon. Our`),
		at: `${refund}:6:11 answer-too-long`,
		says: "shoppers stop reading at 90",
	},
	{
		name: "a short text that is long once facts are filled in",
		files: {
			...change(shop, "en: Warsaw and Sofia", `en: ${"Warsaw ".repeat(50)}`),
			...change(refund, "short: Soon.", 'short: "{stores}"'),
		},
		at: `${refund}:7:10 short-too-long`,
		says: "349 characters",
	},
	{
		name: "a heading",
		files: change(howTo, "    1. Open", "    # Steps\n\n    1. Open"),
		at: `${howTo}:16:5 markdown-unsupported`,
		says: "A heading",
	},
	{
		name: "a script",
		files: change(refund, "Soon. Our", "Soon <script>alert(1)</script>. Our"),
		at: `${refund}:6:16 markdown-unsupported`,
		says: "HTML",
	},
	{
		name: "a list in a list in a list in a list",
		files: change(
			refund,
			"Soon. Our stores are in {stores}.",
			'"- - - - Soon."',
		),
		at: `${refund}:6:11 text-too-complex`,
		says: "Write plain sentences",
	},
	{
		name: "an image",
		files: change(
			refund,
			"Soon. Our",
			"Soon ![x](https://a.example/x.png). Our",
		),
		at: `${refund}:6:16 markdown-unsupported`,
		says: "An image",
	},
	{
		name: "markup that comes in by a fact",
		files: change(shop, "en: Warsaw and Sofia", 'en: "<b>Warsaw</b>"'),
		at: `${refund}:6:11 markdown-unsupported`,
		says: "HTML",
	},
	{
		name: "an insecure link",
		files: change(howTo, "({shop_url}/returns)", "(http://lipa.example)"),
		at: `${howTo}:16:13 link-insecure`,
		says: "Use https://",
	},
	{
		name: "an insecure link by a fact",
		files: change(shop, "https://lipa.example", "http://lipa.example"),
		at: `${howTo}:16:13 link-insecure`,
		says: "'http://lipa.example/returns'",
	},
	{
		name: "a link that runs a script",
		files: change(howTo, "({shop_url}/returns)", "(javascript:alert(1))"),
		at: `${howTo}:16:13 link-unsafe`,
		says: "'javascript:alert(1)'",
	},
	{
		name: "a link to nowhere",
		files: change(howTo, "({shop_url}/returns)", "(/returns)"),
		at: `${howTo}:16:13 link-unsafe`,
		says: "'/returns'",
	},
	{
		name: "a link whose slash was forgotten",
		files: change(howTo, "({shop_url}/returns)", "({shop_url}returns)"),
		at: `${howTo}:16:13 link-broken`,
		says: "'https://lipa.examplereturns' leads nowhere",
	},
	{
		name: "a link to a host without an ending",
		files: change(howTo, "({shop_url}/returns)", "(https://lipa/returns)"),
		at: `${howTo}:16:13 link-broken`,
		says: "'https://lipa/returns'",
	},
	{
		name: "a mail link without a host",
		files: change(howTo, "({shop_url}/returns)", "(mailto:help@lipa)"),
		at: `${howTo}:16:13 link-broken`,
		says: "'mailto:help@lipa'",
	},
	{
		name: "somebody's bank account",
		files: change(
			refund,
			"Soon. Our",
			"To PL61 1090 1014 0000 0712 1981 2874. Our",
		),
		at: `${refund}:6:14 personal-data`,
		says: "A bank account",
	},
	{
		name: "somebody's e-mail address",
		files: change(refund, "Soon. Our", "Write to anna.k@mail.example. Our"),
		at: `${refund}:6:20 personal-data`,
		says: "anna.k@mail.example",
	},
	{
		name: "a card number in a phrasing",
		files: change(
			howTo,
			"- return label",
			"- card 4111 1111 1111 1111 charged",
		),
		at: `${howTo}:10:12 personal-data`,
		says: "A card number",
	},
	// Dates and hours
	{
		name: "a review that is overdue",
		files: change(refund, "2027-04-30", "2025-04-30"),
		at: `${refund}:2:12 review-overdue`,
		says: "returns-team should have reviewed",
	},
	{
		name: "an article whose time is over",
		files: change(refund, "review_by:", "valid_until: 2025-12-31\nreview_by:"),
		at: `${refund}:2:14 validity-over`,
		says: "valid until 2025-12-31",
	},
	{
		name: "a validity the wrong way round",
		files: change(
			refund,
			"review_by:",
			"valid_from: 2027-12-31\nvalid_until: 2027-01-31\nreview_by:",
		),
		at: `${refund}:3:14 validity-reversed`,
		says: "Swap",
	},
	{
		name: "a day that does not exist",
		files: change(refund, "2027-04-30", "2027-04-31"),
		at: `${refund}:2:12 date-invalid`,
		says: "'2027-04-31' is not a date",
	},
	{
		name: "an exception on no date",
		files: change(shop, "2027-12-25", "christmas"),
		at: `${shop}:15:3 date-invalid`,
		says: "'christmas'",
	},
	{
		name: "a time that does not exist",
		files: change(shop, '"20:00"', '"25:00"'),
		at: `${shop}:12:39 time-invalid`,
		says: "'25:00'",
	},
	{
		name: "a time zone that does not exist",
		files: change(shop, "Europe/Warsaw", "Europe/Warszawa"),
		at: `${shop}:4:12 time-zone-unknown`,
		says: "'Europe/Warszawa'",
	},
	{
		name: "hours that overlap",
		files: change(shop, '"12:00"', '"14:00"'),
		at: `${shop}:12:3 hours-overlap`,
		says: "'mon'",
	},
	{
		name: "half a file, as an editor leaves it while saving",
		files: { [howTo]: (sampleFiles[howTo] ?? "").slice(0, 60) },
		at: `${howTo}:4:1 yaml-syntax`,
		says: "not valid YAML",
	},
];

describe("problems", () => {
	const now = Date.parse("2026-01-15");

	it.each(mistakes)("finds $name", ({ files, at, says }) => {
		const { problems } = createKnowledgeBase(sample(files), { now });
		const places = problems.map(
			({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
		);
		expect(places).toContain(at);
		const problem = problems[places.indexOf(at)];
		expect(problem && formatProblem(problem)).toContain(says);
	});

	it("has an example of every code", () => {
		const shown = new Set(mistakes.map(({ at }) => at.split(" ")[1]));
		const unreadable = "file-unreadable";
		expect(
			Object.keys(problemTable).filter(
				(code) => code !== unreadable && !shown.has(code),
			),
		).toEqual([]);
	});

	it("names a file that could not be read", () => {
		const files = [
			...sample({ [refund]: null }),
			{ path: refund, text: "", unreadable: "permission denied" },
		];
		expect(createKnowledgeBase(files).problems).toMatchObject([
			{ file: refund, line: 1, code: "file-unreadable" },
		]);
	});

	it("breaks a knowledge base by errors only, never by warnings", () => {
		const warned = createKnowledgeBase(sample({ "lexicon/pl.yaml": null }));
		expect(warned.kind).toBe("ready");
		expect(warned.problems).toMatchObject([{ severity: "warning" }]);
	});

	it("leaves objects' prototypes alone", () => {
		createKnowledgeBase(
			sample({ [refund]: "__proto__: { polluted: yes }\nconstructor: 1\n" }),
		);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it("prints place, code and message on one line and the fix on the next", () => {
		const [problem] = createKnowledgeBase(sample({ [shop]: null })).problems;
		expect(problem && formatProblem(problem)).toBe(
			"shop.yaml:1:1 file-missing The knowledge base has no shop.yaml\n    Create shop.yaml in the folder of the knowledge base",
		);
	});
});
