import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { FormatId } from "../exchange/format.js";
import { importLimits } from "../exchange/limits.js";
import { toBytes } from "../testing/sample-shop.js";
import { formats, guessFormat } from "./formats.js";

const context = { locales: ["en", "pl"], language: "en" };

const read = (id: FormatId, text: string | Uint8Array, path = "in") =>
	formats[id].read(
		[{ path, bytes: typeof text === "string" ? toBytes(text) : text }],
		context,
	);

const codes = async (id: FormatId, text: string | Uint8Array) =>
	(await read(id, text)).problems.map(({ row, code }) =>
		`${row} ${code}`.trim(),
	);

describe("tables", () => {
	it("are read with any separator, byte order mark and line ends", async () => {
		const rows = [
			["Question", "Answer", "Alternatives", "Lang"],
			["Where, oh where?", "Here; there", '"one\ntwo"', "EN-us"],
		];
		for (const [separator, end, mark] of [
			[",", "\n", ""],
			[";", "\r\n", "\ufeff"],
			["\t", "\r", "\ufeff"],
		] as const) {
			const text = rows
				.map((row) =>
					row
						.map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`))
						.join(separator),
				)
				.join(end);
			const { texts, problems } = await read("csv", mark + text);
			expect(problems).toEqual([]);
			expect(texts).toMatchObject([
				{
					title: "Where, oh where?",
					answer: "Here; there",
					questions: ["one", "two"],
					language: "en",
					place: { row: "row 2" },
				},
			]);
		}
	});

	it("are read as UTF-16 and, when it is named, in an old encoding", async () => {
		const text = "title,answer\nPaczka źle,Łódź";
		const utf16 = new Uint8Array(2 + text.length * 2);
		utf16.set([0xff, 0xfe]);
		for (let i = 0; i < text.length; i++) {
			utf16[2 + 2 * i] = text.charCodeAt(i) & 255;
			utf16[3 + 2 * i] = text.charCodeAt(i) >> 8;
		}
		expect((await read("csv", utf16)).texts[0]?.answer).toBe("Łódź");
		const windows = new Uint8Array([...toBytes("title,answer\na,"), 0x9f]);
		expect(await codes("csv", windows)).toEqual(["file-encoding"]);
		const { texts } = await formats.csv.read([{ path: "a", bytes: windows }], {
			...context,
			encoding: "windows-1250",
		});
		expect(texts[0]?.answer).toBe("ź");
	});

	it("name every row that is not imported, with its number", async () => {
		expect(
			await codes(
				"csv",
				`title,answer,language,review_by,colour
,No title,,,
No answer,,,,
,,,,
French,Bonjour,fr,,
Date,An answer,,31.3.2027,
Good,=HYPERLINK("x"),,,
Broken,#REF!,,,
`,
			),
		).toEqual([
			"column-unknown",
			"row 2 title-missing",
			"row 3 answer-missing",
			"row 4 row-empty",
			"row 5 language-unknown",
			"row 6 field-invalid",
			"row 7 cell-formula",
			"row 8 cell-error",
		]);
		expect(await codes("csv", "name,price\na,b")).toEqual(["column-missing"]);
		expect(await codes("csv", "")).toEqual(["file-empty"]);
		expect(await codes("csv", 'title,answer\n"a,b')).toEqual(["file-syntax"]);
	});

	it("are bounded", async () => {
		expect(
			await codes("csv", new Uint8Array(importLimits.maxFileBytes + 1)),
		).toEqual(["file-too-large"]);
		const long = `title,answer\na,${"x".repeat(importLimits.maxTextLength + 1)}`;
		expect(await codes("csv", long)).toEqual(["row 2 text-too-long"]);
		const rows = `title,answer\n${"a,b\n".repeat(importLimits.maxRows + 5)}`;
		expect(await codes("csv", rows)).toEqual(["too-many-rows"]);
	});
});

describe("exported cells", () => {
	it("are never run by a spreadsheet program", async () => {
		const { toKnowledgeBase, shopFiles, toFile } = await import(
			"../testing/sample-shop.js"
		);
		const knowledgeBase = toKnowledgeBase([
			...shopFiles,
			toFile("a", {
				owner: "team",
				review_by: "2027-01-01",
				en: {
					title: '=cmd|" /C calc"!A0',
					questions: ["@SUM(1)"],
					answer: "+48 22",
					short: "-1",
				},
			}),
		]);
		for (const id of ["csv", "qnamaker"] as const) {
			const { files } = await formats[id].write(knowledgeBase, ["en"]);
			const text = new TextDecoder().decode(files[0]?.bytes);
			expect(text).toContain("'=cmd");
			expect(text).not.toMatch(/(^|[,\t;\n"])[=+@-]/m);
		}
	});
});

describe("workbooks", () => {
	it("that unpack without end, or are none, are refused", async () => {
		const bomb = zipSync(
			{
				"xl/worksheets/sheet1.xml": new Uint8Array(
					importLimits.maxUnpackedBytes + 1,
				),
			},
			{ level: 1 },
		);
		expect(bomb.length).toBeLessThan(500_000);
		expect(await codes("xlsx", bomb)).toEqual(["archive-too-large"]);
		const parts = zipSync(
			Object.fromEntries(
				Array.from({ length: importLimits.maxArchiveEntries + 1 }, (_, i) => [
					`${i}`,
					new Uint8Array(1),
				]),
			),
		);
		expect(await codes("xlsx", parts)).toEqual(["archive-too-large"]);
		expect(await codes("xlsx", "title,answer")).toEqual(["file-syntax"]);
		expect(await codes("xlsx", zipSync({ a: strToU8("b") }))).toEqual([
			"file-syntax",
		]);
	});
});

describe("QnA Maker", () => {
	it("joins the questions of one QnaId and reads both forms of metadata", async () => {
		const { texts, problems } = await read(
			"qnamaker",
			`Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId
How long?\tTwo days.\\n\\n- fast\\n- safe\thttps://a.example\tcategory:delivery|language:en\t[]\tFalse\t[]\t7
how many days\tTwo days.\\n\\n- fast\\n- safe\thttps://a.example\tcategory:delivery\t[]\tFalse\t[]\t7
Ile dni?\tDwa.\tEditorial\t[{"name":"language","value":"pl"}]\t[]\tFalse\t[{"displayOrder":0,"qnaId":7}]\t8
other\tAnother answer\tx\t\t[]\tFalse\t[]\t7
`,
		);
		expect(texts).toMatchObject([
			{
				title: "How long?",
				answer: "Two days.\n\n- fast\n- safe\n",
				questions: ["How long?", "how many days"],
				topic: "delivery",
			},
			{ title: "Ile dni?", language: "pl" },
		]);
		expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
			"row 5 row-duplicate",
			"row 4 extra-dropped",
		]);
	});
});

describe("Zendesk Guide", () => {
	it("reads articles with sections and translations, and names drafts", async () => {
		const { texts, problems } = await read(
			"zendesk",
			JSON.stringify({
				articles: [
					{
						id: 360001,
						title: "Returns",
						body: "<h1>Hi</h1><p>See <a href='/hc/x'>here</a></p>",
						locale: "en-us",
						section_id: 5,
						html_url: "https://shop.zendesk.com/hc/en-us/articles/360001",
						translations: [
							{
								locale: "en-us",
								title: "Returns",
								body: "<p>Hi</p>",
								draft: false,
							},
							{
								locale: "pl",
								title: "Zwroty",
								body: "<p>Cześć {x}</p>",
								draft: false,
							},
							{
								locale: "de",
								title: "Rückgabe",
								body: "<p>Hallo</p>",
								draft: false,
							},
						],
					},
					{
						id: 360002,
						title: "Draft",
						body: "x",
						locale: "en-us",
						draft: true,
					},
				],
				sections: [{ id: 5, name: "Orders & Returns" }],
			}),
		);
		expect(
			texts.map(({ group, language, title, answer, topic }) => [
				group,
				language,
				title,
				answer,
				topic,
			]),
		).toEqual([
			["in 360001", "en", "Returns", "Hi", "Orders & Returns"],
			["in 360001", "pl", "Zwroty", "Cześć '{'x'}'", "Orders & Returns"],
		]);
		expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
			"article 360001 (de) language-unknown",
			"article 360002 (en-us) article-draft",
		]);
	});

	it("says what is wrong with a file of another shape", async () => {
		expect(await codes("zendesk", '{"tickets":[]}')).toEqual(["file-syntax"]);
		expect(await codes("zendesk", "{")).toEqual(["file-syntax"]);
		expect(await codes("zendesk", '{"articles":[]}')).toEqual(["file-empty"]);
	});
});

describe("Chatwoot", () => {
	it("joins translations by the articles they are associated with", async () => {
		const { texts, problems } = await read(
			"chatwoot",
			JSON.stringify({
				payload: [
					{
						id: 2,
						title: "Zwroty",
						content: "Cześć",
						status: "published",
						category: { slug: "returns", name: "Returns", locale: "pl" },
						associated_articles: [{ id: 1 }],
					},
					{
						id: 1,
						title: "Returns",
						content: "| a | b |\n|---|---|\n| 1 | 2 |",
						description: "Short.",
						status: "published",
						locale: "en",
						category: { slug: "returns", name: "Returns", locale: "en" },
						associated_articles: [{ id: 2 }],
					},
					{
						id: 3,
						title: "Old",
						content: "x",
						status: "archived",
						locale: "en",
					},
				],
			}),
		);
		expect(texts.map(({ group }) => group)).toEqual(["in 1", "in 1"]);
		expect(texts[1]).toMatchObject({
			answer: "- a – b\n- 1 – 2\n",
			short: "Short.",
		});
		expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
			"article 1 (en) markup-simplified",
			"article 3 (en) article-draft",
		]);
	});
});

describe("Rasa", () => {
	it("pairs intents with responses by name or by rule, entities as words", async () => {
		const { texts, problems } = await formats.rasa.read(
			[
				{
					path: "data/nlu.yml",
					bytes: toBytes(`version: "3.1"
nlu:
- intent: faq/ask_shipping
  examples: |
    - do you ship to [Sofia](city)
    - shipping to [Varna]{"entity": "city"}
- intent: ask_returns
  examples: |
    - return
- intent: lonely
  examples: |
    - nobody answers
- synonym: pl
  examples: |
    - Poland
rules:
- rule: returns
  steps:
  - intent: ask_returns
  - action: utter_return_policy
`),
				},
				{
					path: "domain.yml",
					bytes: toBytes(`responses:
  utter_faq/ask_shipping:
  - text: "Yes, to all countries.\\nWithin {days} days."
  - text: "Sure."
  utter_return_policy:
  - text: Thirty days.
`),
				},
			],
			context,
		);
		expect(texts).toMatchObject([
			{
				id: "faq.ask-shipping",
				title: "do you ship to Sofia",
				questions: ["do you ship to Sofia", "shipping to Varna"],
				answer: "Yes, to all countries.\\\nWithin '{'days'}' days.\n",
			},
			{ id: "ask-returns", answer: "Thirty days." },
		]);
		expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
			"nlu 4 extra-dropped",
			"response utter_faq/ask_shipping extra-dropped",
			"intent faq/ask_shipping extra-dropped",
			"intent lonely response-missing",
		]);
	});

	it("refuses YAML that hides something", async () => {
		expect(await codes("rasa", "nlu: &a [*a]")).toEqual(["file-syntax"]);
		expect(await codes("rasa", "nlu: {")).toEqual(["file-syntax"]);
	});
});

describe("Markdown files", () => {
	it("take title, id and language from front matter, heading and path", async () => {
		const { texts, problems } = await formats.markdown.read(
			[
				{
					path: "docs/pl/returns/How_To.md",
					bytes: toBytes("# Jak zwrócić?\r\n\r\nMasz {return_days} dni.\r\n"),
				},
				{
					path: "x.md",
					bytes: toBytes(
						"---\ntitle: Hello\nlang: en\nquestions: [hi, hello]\nsidebar_position: 3\n---\n## Part\n\nText\n",
					),
				},
			],
			context,
		);
		expect(texts).toMatchObject([
			{
				id: "returns.how-to",
				language: "pl",
				title: "Jak zwrócić?",
				answer: "Masz {return_days} dni.",
			},
			{
				id: "x",
				title: "Hello",
				answer: "**Part**\n\nText\n",
				questions: ["hi", "hello"],
			},
		]);
		expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
			"x.md extra-dropped",
			"x.md markup-simplified",
		]);
	});
});

describe("FAQPage", () => {
	it("is found in lists and graphs, with links relative to the page", async () => {
		const { texts, problems } = await read(
			"jsonld",
			`<!doctype html><html lang="pl-PL"><head><link rel="canonical" href="https://shop.example/faq/">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["FAQPage"],"mainEntity":[
{"@type":"Question","name":"Ile?","acceptedAnswer":{"@type":"Answer","text":"<p>Dwa <a href='kontakt'>dni</a></p>"}},
{"@type":"Question","name":"Pusto","acceptedAnswer":{"text":""}}]}]}</script>
<script type="application/ld+json">{oops</script></head></html>`,
		);
		expect(texts).toMatchObject([
			{
				title: "Ile?",
				language: "pl",
				answer: "Dwa [dni](https://shop.example/faq/kontakt)",
			},
		]);
		expect(problems.map(({ row, code }) => `${row} ${code}`.trim())).toEqual([
			"file-syntax",
			"question 2 answer-missing",
		]);
		expect(await codes("jsonld", "<p>No data</p>")).toEqual(["file-empty"]);
	});
});

describe("guessFormat", () => {
	it("goes by the ending, and for JSON by what is inside", () => {
		const guess = (path: string, text = "") =>
			guessFormat(path, toBytes(text))?.id;
		expect(guess("a.CSV")).toBe("csv");
		expect(guess("a.html")).toBe("jsonld");
		expect(guess("a.json", '{"articles":[{"section_id":1}]}')).toBe("zendesk");
		expect(guess("a.json", '{"payload":[]}')).toBe("chatwoot");
		expect(guess("a.json", "{}")).toBeUndefined();
		expect(guess("a.pdf")).toBeUndefined();
	});
});
