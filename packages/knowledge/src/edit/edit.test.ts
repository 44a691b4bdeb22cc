import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, parse } from "yaml";
import { createKnowledgeBase } from "../load/create-knowledge-base.js";
import { sample, sampleFiles } from "../load/testing/sample-files.js";
import { addPhrasing } from "./add-phrasing.js";
import { detectPhrasingLanguage } from "./detect-phrasing-language.js";
import { draftArticle, toArticlePath } from "./draft-article.js";
import { draftFlow, toFlowPath } from "./draft-flow.js";
import { findPhrasing } from "./find-phrasing.js";
import { formatYaml } from "./format-yaml.js";
import { listComments } from "./list-comments.js";

const path = "articles/returns/how-to.yaml";
const starter = fileURLToPath(
	new URL("../../../../knowledge-base", import.meta.url),
);
const starterFiles = existsSync(starter)
	? readdirSync(starter, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".yaml"))
			.map((name) => ({
				path: name.replaceAll("\\", "/"),
				text: readFileSync(join(starter, name), "utf8"),
			}))
	: [];

const formatted = (text: string): string => {
	const result = formatYaml({ path, text });
	if (result.kind !== "formatted") throw new Error(JSON.stringify(result));
	return result.text;
};

/** Texts that editors write: words, signs that YAML minds, quotes, emoji, several lines. */
const anyText = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc.constantFrom(
		"a: b",
		"# no comment",
		"yes",
		"30",
		"- x",
		"it's",
		'say "hi"',
		"line\nline\n\nline",
		" padded ",
		"żółw 🐢",
		"{fact}",
		"null",
		"",
	),
);
const anyData = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4 },
		anyText,
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.array(tie("value"), { maxLength: 4 }),
		fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie("value"), {
			maxKeys: 4,
			noNullPrototype: true,
		}),
	),
})).value;

/** A YAML text of some data in some style, with comments strewn in. */
const anyYaml = fc
	.record({
		data: anyData,
		indent: fc.integer({ min: 2, max: 6 }),
		indentSeq: fc.boolean(),
		flowCollectionPadding: fc.boolean(),
		lineWidth: fc.constantFrom(0, 20, 80),
		stringType: fc.constantFrom(
			"PLAIN" as const,
			"QUOTE_DOUBLE" as const,
			"BLOCK_LITERAL" as const,
			"BLOCK_FOLDED" as const,
		),
		comments: fc.array(
			fc.record({
				at: fc.nat(30),
				text: fc.stringMatching(/^[a-z #:']{0,12}$/),
				isOwnLine: fc.boolean(),
			}),
			{ maxLength: 4 },
		),
	})
	.map(({ data, comments, stringType, ...style }) => {
		const lines = new Document(data)
			.toString({ ...style, defaultStringType: stringType })
			.split("\n");
		for (const { at, text, isOwnLine } of comments) {
			const i = at % lines.length;
			if (isOwnLine) lines.splice(i, 0, `# ${text}`);
			else if (/[a-z0-9\]}"']$/.test(lines[i] ?? ""))
				lines[i] = `${lines[i]}   # ${text}`;
		}
		return lines.join("\n");
	});

describe("formatYaml", () => {
	it("loses nothing in any file of the starter, and changes nothing the second time", () => {
		expect(starterFiles.length).toBeGreaterThan(0);
		for (const file of starterFiles) {
			const result = formatYaml(file);
			if (result.kind !== "formatted") throw new Error(file.path);
			if (!result.isChanged) continue;
			expect(parse(result.text), file.path).toEqual(parse(file.text));
			expect(listComments(result.text)).toEqual(listComments(file.text));
			expect(formatted(result.text)).toBe(result.text);
		}
	});

	it("brings indentation, spacing and quotes into one form and keeps comments and blank lines", () => {
		const text = `# head
owner:   "returns-team"   # who
next: [ a.b,   c.d ]

en:
    title:   'Where?'
    # the phrasings
    questions:
    - one
    -   "two: three" # why
    answer: |
        First.

        Second.
`;
		expect(formatted(text)).toBe(`# head
owner: "returns-team" # who
next: [a.b, c.d]

en:
  title: 'Where?'
  # the phrasings
  questions:
    - one
    - "two: three" # why
  answer: |
    First.

    Second.
`);
	});

	it("leaves a comment on the line of its field", () => {
		const text = `en: # English
  # above
  questions: # many
    # first
    - one # why
  facts: # none
    a: 1
`;
		expect(formatted(text)).toBe(text);
	});

	it("loses no value and no comment, and changes nothing the second time, whatever the file", () => {
		fc.assert(
			fc.property(anyYaml, (text) => {
				const result = formatYaml({ path, text });
				if (result.kind !== "formatted") return;
				expect(JSON.stringify(parse(result.text))).toBe(
					JSON.stringify(parse(text)),
				);
				expect(listComments(result.text)).toEqual(listComments(text));
				expect(formatted(result.text)).toBe(result.text);
			}),
			{ numRuns: 400 },
		);
	});

	it("takes nearly every file that the loader takes", () => {
		const kinds = fc
			.sample(anyYaml, { numRuns: 300, seed: 7 })
			.map((text) => formatYaml({ path, text }).kind);
		const taken = kinds.filter((kind) => kind === "formatted").length;
		const kept = kinds.filter((kind) => kind === "kept").length;
		expect(taken).toBeGreaterThan(150);
		expect(kept / (taken + kept)).toBeLessThan(0.05);
	});

	it("brings the starter back from any other style", () => {
		const files = starterFiles.filter(({ path }) => path.includes("returns/"));
		expect(files.length).toBeGreaterThan(0);
		for (const { text } of files) {
			const messy = text
				.replaceAll(/^( +)(?=\S)/gm, (spaces) => spaces + spaces)
				.replaceAll(/: \[(.*)\]$/gm, ":  [ $1 ]");
			expect(parse(formatted(messy))).toEqual(parse(messy));
			expect(listComments(formatted(messy))).toEqual(listComments(text));
		}
	});

	it("names the problems of a file that is no YAML, and touches no alias", () => {
		expect(formatYaml({ path, text: "a: [\n" })).toMatchObject({
			kind: "problems",
			problems: [{ code: "yaml-syntax" }],
		});
		expect(formatYaml({ path, text: "a: &x 1\nb: *x\n" }).kind).toBe(
			"problems",
		);
		expect(formatYaml({ path, text: "" })).toMatchObject({ isChanged: false });
	});
});

describe("addPhrasing", () => {
	const add = (text: string, phrasing: string, language = "en") =>
		addPhrasing({ path, text }, { language, phrasing });
	const added = (text: string, phrasing: string, language?: string) => {
		const result = add(text, phrasing, language);
		if (result.kind !== "added") throw new Error(JSON.stringify(result));
		return result;
	};

	it("adds one line and touches no other", () => {
		const text = sampleFiles[path] ?? "";
		const result = added(text, "where is  the\nform");
		expect(result.line).toBe(11);
		expect(result.text).toBe(
			text.replace(
				"    - return label\n",
				"    - return label\n    - where is the form\n",
			),
		);
		expect(added(text, "formularz", "pl").text).toContain(
			"    - etykieta zwrotna\n    - formularz\n  answer",
		);
	});

	it("keeps the style, the comments and the line ends around it", () => {
		expect(
			added(
				"en:\n    questions: # many\n    - a   # why\n    # end\n    answer: x\n",
				"b",
			).text,
		).toBe(
			"en:\n    questions: # many\n    - a   # why\n    - b\n    # end\n    answer: x\n",
		);
		expect(added("en: {questions: [ a, b ], short: x}\n", "c, d").text).toBe(
			'en: {questions: [ a, b, "c, d" ], short: x}\n',
		);
		expect(
			added("en:\r\n  questions:\r\n    - a\r\n  short: x\r\n", "b").text,
		).toBe("en:\r\n  questions:\r\n    - a\r\n    - b\r\n  short: x\r\n");
		expect(added("en:\n  questions:\n    - a", "b").text).toBe(
			"en:\n  questions:\n    - a\n    - b",
		);
		expect(
			added(
				"en:\n  questions:\n    - >-\n      a\n      long one\n  short: x\n",
				"b",
			).text,
		).toContain("long one\n    - b\n  short");
	});

	it("starts a list that is still empty", () => {
		expect(added("en:\n  questions:\n  short: x\n", "a").text).toBe(
			"en:\n  questions:\n    - a\n  short: x\n",
		);
		expect(added("en:\n  questions: []\n", "a").text).toBe(
			"en:\n  questions: [a]\n",
		);
	});

	it("refuses what is there already, and a language the article does not have", () => {
		const text = sampleFiles[path] ?? "";
		expect(add(text, "Return label!").kind).toBe("repeated");
		expect(add(text, "x", "uk").kind).toBe("no-language");
		expect(add("en: [", "x").kind).toBe("problems");
	});

	it("adds any text to any article of the starter without touching anything else", () => {
		const articles = starterFiles.filter(({ path }) =>
			path.startsWith("articles/"),
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...articles.slice(0, 12)),
				anyText.filter((text) => text.trim() !== ""),
				fc.constantFrom("en", "pl", "tr"),
				(file, phrasing, language) => {
					const result = addPhrasing(file, { language, phrasing });
					if (result.kind !== "added") {
						expect(result.kind).toBe("repeated");
						return;
					}
					const lines = result.text.split("\n");
					lines.splice(result.line - 1, 1);
					expect(lines.join("\n")).toBe(file.text);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe("a phrasing to be added", () => {
	const result = createKnowledgeBase(sample());
	if (result.kind !== "ready") throw new Error("broken");
	const { knowledgeBase } = result;

	it("is found among phrasings and held-out questions of its language", () => {
		const find = (phrasing: string, language = "en") =>
			findPhrasing(knowledgeBase, { phrasing, language });
		expect(find("RETURN label?")).toEqual({
			kind: "phrasing",
			articleId: "returns.how-to",
		});
		expect(find("How can I give it back")).toEqual({ kind: "held-out" });
		expect(find("return label", "pl")).toBeUndefined();
	});

	it("is taken for the language it is in, and for none when that is not clear", () => {
		const detect = (text: string) =>
			detectPhrasingLanguage(knowledgeBase, text);
		expect(detect("kiedy oddacie mi moje pieniądze")).toBe("pl");
		expect(detect("how do I send the shoes back")).toBe("en");
		expect(detect("???")).toBeUndefined();
		expect(
			detectPhrasingLanguage(knowledgeBase, "xyz", { among: ["pl"] }),
		).toBe("pl");
	});
});

describe("draftArticle", () => {
	const text = draftArticle({
		id: "stores.parking",
		locales: ["en", "pl"],
		reviewBy: "2027-06-30",
	});

	it("is in its one form and names the schema", () => {
		expect(toArticlePath("stores.parking")).toBe(
			"articles/stores/parking.yaml",
		);
		expect(text).toMatch(
			/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\//,
		);
		expect(formatYaml({ path, text })).toMatchObject({ isChanged: false });
	});

	it("is taken for unfinished until the editor has filled it in", () => {
		const { kind, problems } = createKnowledgeBase(
			sample({ "articles/stores/parking.yaml": text }),
		);
		expect(kind).toBe("broken");
		expect(problems.map(({ line }) => line)).toHaveLength(9);
	});

	it("becomes an article by filling in and adding phrasings", () => {
		const filled = text
			.replace(/owner: .*/, "owner: stores-team")
			.replaceAll("title:\n", "title: Parking\n")
			.replaceAll("answer:\n", "answer: Yes.\n")
			.replaceAll("short:\n", "short: Yes.\n");
		const file = "articles/stores/parking.yaml";
		const one = addPhrasing(
			{ path: file, text: filled },
			{ language: "en", phrasing: "is there parking" },
		);
		if (one.kind !== "added") throw new Error(one.kind);
		const two = addPhrasing(
			{ path: file, text: one.text },
			{ language: "pl", phrasing: "czy jest parking" },
		);
		if (two.kind !== "added") throw new Error(two.kind);
		expect(createKnowledgeBase(sample({ [file]: two.text })).problems).toEqual(
			[],
		);
	});
});

describe("draftFlow", () => {
	it("is in its one form and becomes a flow by filling in its words", () => {
		const text = draftFlow({
			id: "returns.how-to",
			locales: ["en", "pl"],
			owner: "returns-team",
			reviewBy: "2027-06-30",
		});
		const file = toFlowPath("returns.how-to");
		expect(formatYaml({ path: file, text })).toMatchObject({
			isChanged: false,
		});
		expect(createKnowledgeBase(sample({ [file]: text })).kind).toBe("broken");
		const filled = text
			.replaceAll("title:\n", "title: Return something\n")
			.replaceAll("text:\n", "text: Which order?\n")
			.replaceAll("retry:\n", "retry: The number of your order, please.\n")
			.replaceAll("done:\n", "done: Thank you.\n");
		expect(createKnowledgeBase(sample({ [file]: filled })).problems).toEqual(
			[],
		);
	});
});
