import { change, english, type Mistake, refund, shop } from "./mistake.js";

/** Mistakes that keep a file from being read. */
export const fileMistakes: readonly Mistake[] = [
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
		at: `${refund}:4001:1 file-too-many-parts`,
		says: "more than 8000 lines, entries and fields",
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
		name: "a line one blank too far to the right",
		files: change(refund, "  short: Soon.", "   short: Soon."),
		at: `${refund}:6:11 yaml-syntax`,
		says: "not indented like its neighbours",
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
];
