import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "./create-knowledge-base.js";
import { fileLimits, toSizeLimits } from "./source-file.js";
import { sampleFlow, sampleFlowFile } from "./testing/flow-mistakes.js";
import { sample } from "./testing/sample-files.js";

const path = "articles/returns/refund-time.yaml";
const { maxBytes, maxParts } = toSizeLimits(path);

const lines = (count: number, line: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** An article whose English answer is this text. */
const answer = (text: string) =>
	`owner: a\nreview_by: 2027-01-01\nen:\n  title: t\n  questions: [q]\n  answer: ${JSON.stringify(text)}\n  short: s\npl: { title: t, questions: [p], answer: a, short: s }\n`;

/** Letters and signs without an order, always the same. */
function garbage(length: number): string {
	let state = 1;
	let text = "";
	for (let i = 0; i < length; i++) {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		text += String.fromCharCode(32 + ((state >> 16) % 95));
	}
	return text;
}

/** What somebody wrote to break the reader, and the first problem it gets: `line:column code`. */
const attacks: readonly (readonly [
	name: string,
	text: string,
	first: string,
])[] = [
	["10 MB", "a".repeat(10_000_000), "1:1 file-too-large"],
	["one byte too much", `${"é".repeat(maxBytes / 2)}a`, "1:1 file-too-large"],
	["1 MB of garbage", garbage(1_000_000), "1:1 file-too-large"],
	["as much garbage as fits", garbage(400_000), "1:134808 file-too-many-parts"],
	[
		"60,000 fields",
		lines(60_000, (i) => `k${i}:`),
		`${maxParts / 2 + 1}:6 file-too-many-parts`,
	],
	[
		"a list of empty entries",
		"-\n".repeat(100_000),
		`${maxParts / 2 + 1}:1 file-too-many-parts`,
	],
	[
		"nothing but line ends",
		"\n".repeat(200_000),
		`${maxParts + 1}:1 file-too-many-parts`,
	],
	[
		"a list on one line",
		`[${"x,".repeat(100_000)}]`,
		`1:${2 * maxParts + 1} file-too-many-parts`,
	],
	["50,000 tags", "- !a b\n".repeat(50_000), "1601:1 file-too-many-parts"],
	["50,000 anchors", "- &a b\n".repeat(50_000), "1601:1 file-too-many-parts"],
	[
		"a bomb of aliases",
		`a: &a [x, x]\n${lines(
			8,
			(i) =>
				`${"bcdefghi"[i]}: &${"bcdefghi"[i]} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(", ")}]`,
		)}`,
		"1:1 key-unknown",
	],
	["3,000 levels of brackets", "[".repeat(3_000), "1:201 yaml-too-deep"],
	["3,000 levels of lists", `${"- ".repeat(3_000)}x`, "1:81 yaml-too-deep"],
	["a custom tag", "en: !!js/function 'x'", "1:19 yaml-tag"],
	["a field of every object", "__proto__: { a: 1 }", "1:1 key-forbidden"],
	["a second document", "a: 1\n---\nb: 2\n", "2:1 yaml-syntax"],
	["2,400 quotations", answer("> ".repeat(2_400)), "6:11 text-too-complex"],
	["lists in lists", answer("- - - - a"), "6:11 text-too-complex"],
	["emphasis without end", answer("**_".repeat(95)), "6:11 text-too-complex"],
	["links in links", answer("[a](".repeat(190)), "6:11 text-too-complex"],
	["code fences", answer("`".repeat(201)), "6:11 text-too-complex"],
	[
		"a text that its facts blow up",
		answer(`{stores}{stores}`).replace(
			"owner: a",
			`owner: a\nfacts: { stores: "${"- + ".repeat(100)}" }`,
		),
		"7:11 text-too-complex",
	],
	[
		"a script",
		answer("a <script>alert(1)</script>"),
		"6:14 markdown-unsupported",
	],
	[
		"a link that runs a script",
		answer("[a](javascript:alert(1))"),
		"6:11 link-unsafe",
	],
];

const problemsOf = (text: string) =>
	createKnowledgeBase(sample({ [path]: text })).problems.filter(
		({ file }) => file === path,
	);

describe("hostile content", () => {
	it.each(attacks)("is refused with a place: %s", (_, text, first) => {
		const found = problemsOf(text).map(
			({ line, column, code }) => `${line}:${column} ${code}`,
		);
		expect(found).toContain(first);
		expect(found.length).toBeLessThanOrEqual(fileLimits.maxProblems);
	});

	it("is no pattern that runs for ever: text is never taken for one", () => {
		expect(problemsOf(answer(`(a+)+$ ${"a".repeat(4_000)}!`))).toEqual([]);
	});

	it("never hides an error behind a crowd of warnings", () => {
		const crowd = lines(400, () => "    - the same again");
		const text = `owner: a\nreview_by: 2027-01-01\nen:\n  title: t\n  questions:\n${crowd}\n  answer: "{nothing}"\n  short: s\npl: { title: t, questions: [p], answer: a, short: s }\n`;
		const problems = problemsOf(text);
		expect(problems).toHaveLength(fileLimits.maxProblems);
		expect(problems.at(-1)).toMatchObject({ code: "fact-unknown", line: 406 });
	});

	it("is refused in the texts of a flow too", () => {
		const steps = Array.from({ length: 100 }, (_, i) => `s${i}`);
		const flow = (text: string) =>
			`${sampleFlow.slice(0, sampleFlow.indexOf("steps:"))}steps:\n${steps
				.map((step) => `  ${step}: { do: say }`)
				.join("\n")}\nen:\n  title: t\n  steps:\n${steps
				.map((step) => `    ${step}: ${JSON.stringify(text)}`)
				.join("\n")}\n`;
		const codesOf = (text: string) =>
			createKnowledgeBase(
				sample({ [sampleFlowFile]: flow(text) }),
			).problems.map(({ code }) => code);
		expect(codesOf("> ".repeat(900))).toContain("text-too-complex");
		expect(codesOf("_a_ ".repeat(40))).toContain("text-too-complex");
		expect(codesOf("_a_ ".repeat(4))).not.toContain("text-too-complex");
	});

	it("is refused as a flow of more steps than anybody can follow", () => {
		const steps = lines(300, (i) => `  s${i}: { do: say, next: x${i} }`);
		const { problems } = createKnowledgeBase(
			sample({
				[sampleFlowFile]: `owner: a\nreview_by: 2027-01-01\nsteps:\n${steps}\n`,
			}),
		);
		expect(problems).toMatchObject([
			{ code: "list-too-long", line: 3, params: { field: "steps", max: 200 } },
		]);
	});

	it("leaves room for ten thousand held-out questions in six files", () => {
		const rows = lines(
			1_700,
			(i) =>
				`- ask: "Question ${i}: where is my order?"\n  want: returns.how-to\n  style: plain`,
		);
		const { problems } = createKnowledgeBase(
			sample({ "questions/en.yaml": rows }),
		);
		expect(problems).toEqual([]);
	});
});
