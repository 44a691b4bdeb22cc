import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWholeYaml } from "./parse-yaml.js";
import { readPlainYaml } from "./read-plain-yaml.js";
import { countLines, createSourceMap, type Path } from "./source-map.js";

/** Lines, parts of lines and indentation, from which texts are put together that are plain, nearly plain or wrong. */
const pieces = [
	"\n",
	"\n\n",
	"\n  ",
	"\n    ",
	"\n      ",
	"\n   ",
	"\n- ",
	"\n  - ",
	"\n    - ",
	"a: ",
	"b: ",
	"c:",
	"title: ",
	"2027-12-25: ",
	"true: ",
	"- ",
	"-",
	"|",
	"|-",
	">",
	"word",
	"two words",
	"Is it {return_days, plural, one {# day} other {# days}}?",
	"https://shop.example/a#b",
	" # remark",
	"# remark",
	"#",
	'"quoted: text"',
	"'single'",
	"'it''s'",
	'"esc\\n"',
	'"a \\"b\\" \\\\"',
	"-20 x",
	"??",
	"?a",
	":b",
	"[x, y]",
	"[]",
	"{}",
	"[ a b, 'c, d', \"e\" ]",
	"{d: 1, e: [f, 2.5], g: x == y}",
	"[[1, 2], [3]]",
	"[a, ]",
	"[a: b]",
	"{h: }",
	"30",
	"-5",
	"007",
	"1e3",
	"0x1F",
	"3.99",
	"48 h",
	"true",
	"false",
	"null",
	"~",
	"No",
	"2027-01-01",
	"+48 22 555",
	"&x",
	"*x",
	"!t",
	": ",
	":",
	", ",
	"]",
	"}",
	"? ",
	"---",
	"😀 ąё",
	"\u00a0",
	"\u2028",
	"  ",
];

const anything = fc
	.array(fc.constantFrom(...pieces), { maxLength: 16 })
	.map((chosen) => `${chosen.join("")}\n`);

interface Node {
	readonly kind: "line" | "list" | "fields" | "literal";
	readonly line: string;
	readonly inner: readonly Node[];
	readonly remark: string;
}

/** Trees of fields, lists and texts; most of their lines are well-formed. */
const nodeOf = (levels: number): fc.Arbitrary<Node> =>
	fc.record({
		kind: fc.constantFrom("line", "list", "fields", "fields", "literal"),
		line: fc.constantFrom(...pieces.filter((one) => !one.includes("\n"))),
		inner: fc.array(levels === 0 ? fc.constant(nothing) : nodeOf(levels - 1), {
			maxLength: levels === 0 ? 0 : 3,
		}),
		remark: fc.constantFrom("", "", "", " # remark", "  ", "\n", "\n  # x"),
	});
const nothing: Node = { kind: "line", line: "", inner: [], remark: "" };

function write({ kind, line, inner, remark }: Node, indent: string): string {
	if (kind === "line" || inner.length === 0) return ` ${line}${remark}\n`;
	if (kind === "literal")
		return ` |\n${inner.map((one) => `${indent}${one.line}${one.remark}\n`).join("")}`;
	const lines = inner.map((one, i) =>
		kind === "list"
			? `${indent}-${write(one, `${indent}  `)}`
			: `${indent}${"abc"[i]}:${write(one, `${indent}  `)}`,
	);
	return `${remark}\n${lines.join("")}`;
}

const orderly = nodeOf(3).map((root) =>
	write({ ...root, kind: "fields", remark: "" }, ""),
);
const document = fc.oneof(anything, orderly);

/** Every path of a value, and one that leads nowhere. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	const inner: [string | number, unknown][] = Array.isArray(value)
		? [...value.entries()]
		: typeof value === "object" && value !== null
			? Object.entries(value)
			: [];
	return [
		path,
		[...path, "nowhere"],
		...inner.flatMap(([step, one]) => pathsOf(one, [...path, step])),
	];
}

/** Whether the text is plain; if so it must be read like by the whole parser. */
function expectSame(text: string): boolean {
	const plain = readPlainYaml(text);
	if (plain === undefined) return false;
	const whole = parseWholeYaml("file.yaml", text);
	if (whole.kind === "unparsed") throw new Error(`No YAML: ${text}`);
	expect(whole.problems).toEqual([]);
	expect(plain.value).toEqual(whole.value);
	const places = createSourceMap(
		"file.yaml",
		text,
		countLines(text),
		plain.mark,
	);
	for (const path of pathsOf(plain.value)) {
		expect(places.key(path)).toEqual(whole.places.key(path));
		for (const offset of [0, 1, 3, 8, 21])
			expect(places.at(path, offset)).toEqual(whole.places.at(path, offset));
	}
	return true;
}

const starter = fileURLToPath(
	new URL("../../../../../knowledge-base", import.meta.url),
);

describe("readPlainYaml", () => {
	it("reads what it reads like the whole parser, places included", () => {
		let plain = 0;
		fc.assert(
			fc.property(document, (text) => {
				if (expectSame(text)) plain++;
			}),
			{ numRuns: 2_500 },
		);
		expect(plain).toBeGreaterThan(60);
	});

	it("reads the starter knowledge base", () => {
		const files = readdirSync(starter, { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".yaml"))
			// One in nine is enough: the whole parser takes its time.
			.filter((_, i) => i % 9 === 0);
		const notPlain = files.filter(
			(path) => !expectSame(readFileSync(join(starter, path), "utf8")),
		);
		expect(files.length).toBeGreaterThan(5);
		expect(notPlain).toEqual([]);
	});

	it("leaves everything else to the whole parser", () => {
		for (const text of [
			"a: 1",
			"a:\n",
			"a: *b\n",
			"a: &b c\n",
			"a: >\n  b\n",
			"a: b\n  c\n",
			"a: b\na: c\n",
			"__proto__: b\n",
			'a: "\\u0041"\n',
			"a: |\n  b\n c\n",
			"a: [b,\n  c]\n",
			"a: ~\n",
			"a: b: c\n",
			"\ta: b\n",
			"--- \na: b\n",
		])
			expect(readPlainYaml(text), text).toBeUndefined();
	});
});
