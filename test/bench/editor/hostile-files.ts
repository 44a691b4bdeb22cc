import { toSizeLimits } from "@shopbell/knowledge";

/** One file of every kind. */
export const hostilePaths = [
	"shop.yaml",
	"articles/orders/hostile.yaml",
	"flows/orders/hostile.yaml",
	"lexicon/en.yaml",
	"questions/en.yaml",
] as const;

interface Pattern {
	readonly name: string;
	/** How much of the allowed number of parts one line takes. */
	readonly parts: number;
	readonly line: (i: number) => string;
	readonly start?: string;
	readonly end?: string;
}

/** Content that gives the parser, or what comes behind it, as much work as its size allows. */
const patterns: readonly Pattern[] = [
	{
		name: "questions in their usual form",
		parts: 7,
		line: (i) =>
			`- ask: question number ${i} is this one\n  want: null\n  style: plain\n`,
	},
	{
		name: "fields in braces",
		parts: 9,
		line: (i) => `- {ask: q ${i}, want: null, style: plain}\n`,
	},
	{ name: "unknown fields", parts: 2, line: (i) => `k${i}: v\n` },
	{ name: "the same field", parts: 2, line: () => "a: b\n" },
	{ name: "a list of words", parts: 2, line: (i) => `- a${i}\n` },
	{ name: "a list of nothing", parts: 2, line: () => "-\n" },
	{ name: "text behind a quotation", parts: 2, line: () => '- "x" y\n' },
	{ name: "two colons on a line", parts: 4, line: () => "- a: b: c\n" },
	{ name: "tags", parts: 5, line: () => "- !a b\n" },
	{ name: "anchors", parts: 5, line: (i) => `- &a${i} b\n` },
	{ name: "directives", parts: 1, line: () => "%A b\n" },
	{ name: "comments", parts: 1, line: (i) => `# ${i}\n` },
	{ name: "escapes", parts: 2, line: (i) => `- "a\\u00e9\\n${i}"\n` },
	{ name: "questions as keys", parts: 4, line: (i) => `? a${i}\n: b\n` },
	{ name: "blocks of text", parts: 3, line: () => "- |\n  a\n" },
	{ name: "commas", parts: 1, line: () => ",", start: "[", end: "]" },
	{ name: "a list that never ends", parts: 1, line: () => "a,", start: "[" },
	{
		name: "long lines",
		parts: 2,
		line: () => `- ${"word ".repeat(40)}\n`,
	},
	{
		name: "one text",
		parts: 0.001,
		line: () => "\\u0041 ",
		start: '- "',
		end: '"',
	},
];

/** A hostile file just within what a file of its kind may hold. */
export function hostileFiles(path: string) {
	const { maxBytes, maxParts } = toSizeLimits(path);
	return patterns.map(({ name, parts, line, start = "", end = "" }) => {
		const longest = Buffer.byteLength(line(999_999));
		const count = Math.floor(
			Math.min((maxBytes - 16) / longest, (maxParts - 16) / parts),
		);
		const text = `${start}${Array.from({ length: count }, (_, i) => line(i)).join("")}${end}`;
		return { name, text };
	});
}
