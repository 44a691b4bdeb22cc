import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.js";

const files: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
facts: { shop_url: https://lipa.example, return_days: 30 }
`,
	"articles/returns/how-to.yaml": `owner: returns-team
review_by: 2999-03-31
next: [orders.track]
en:
  title: How do I return something?
  questions:
    - how do I send it back
    - I want to return my shoes
    - return label
    - send back a dress
    - how to return an order
    - where do I print the return form
  answer: |
    You have **{return_days} days**:

    1. Open [My returns]({shop_url}/returns).
    2. Print the label.
  short: Open {shop_url}/returns.
`,
	"articles/orders/track.yaml": `owner: orders-team
review_by: 2999-03-31
en:
  title: Where is my order?
  questions:
    - where is my parcel
    - track my order
    - tracking number
    - has my package left the warehouse
    - order status please
    - when will the courier come today
  answer: See {shop_url}/track.
  short: See {shop_url}/track.
`,
	"lexicon/en.yaml": `small_talk:
  thanks: { says: [thanks], replies: [You are welcome!] }
`,
	"questions/en.yaml": `- { ask: how can i return the shoes, want: returns.how-to, style: plain }
- { ask: who won the match yesterday, want: null, style: plain }
- { ask: THIS IS RIDICULOUS!!! where is my parcel now, want: orders.track, style: frustrated }
`,
};

let cwd: string;
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(cwd, path)), { recursive: true });
	writeFileSync(join(cwd, path), text);
};

beforeEach(() => {
	cwd = mkdtempSync(join(tmpdir(), "shopbell-cli-"));
	for (const [path, text] of Object.entries(files))
		write(`knowledge-base/${path}`, text);
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** What the person at the terminal types. */
let typed: readonly string[] = [];

async function shopbell(...argv: string[]) {
	let out = "";
	let err = "";
	const code = await runCli({
		argv,
		cwd,
		cacheDir: join(cwd, "cache"),
		terminal: {
			out: (text) => {
				out += text;
			},
			err: (text) => {
				err += text;
			},
			isInteractive: false,
			lines: async function* () {
				yield* typed;
			},
		},
	});
	return { code, out, err };
}

/** Breaks the article about returns in two places. */
const breakArticle = () =>
	write(
		"knowledge-base/articles/returns/how-to.yaml",
		(files["articles/returns/how-to.yaml"] ?? "")
			.replace("[orders.track]", "[orders.trakc]")
			.replace("{return_days}", "{retrun_days}"),
	);

describe("shopbell check", () => {
	it("finds nothing in a good knowledge base", async () => {
		expect(await shopbell("check")).toEqual({
			code: 0,
			out: "No problems\n",
			err: "",
		});
	});

	it("compares phrasings with each other unless it shall be quick", async () => {
		const path = "articles/returns/how-to.yaml";
		write(
			`knowledge-base/${path}`,
			(files[path] ?? "").replace(
				"- return label",
				"- return label\n    - has my package left the warehouse already",
			),
		);
		const full = await shopbell("check", "--strict");
		expect(full.code).toBe(1);
		expect(full.out).toContain(
			`${path}:10:7 phrasing-near 'has my package left the warehouse already' is nearer to 'orders.track' than to this article: there line 9 says 'has my package left the warehouse'\n`,
		);
		expect(await shopbell("check", "--strict", "--quick")).toMatchObject({
			code: 0,
			out: "No problems\n",
		});
	});

	it("prints each mistake with place and fix, and fails", async () => {
		breakArticle();
		const { code, out } = await shopbell("check");
		expect(code).toBe(1);
		expect(
			out,
		).toBe(`knowledge-base/articles/returns/how-to.yaml:3:8 article-unknown Unknown article 'orders.trakc'
    Did you mean 'orders.track'?
knowledge-base/articles/returns/how-to.yaml:14:16 fact-unknown Unknown fact 'retrun_days'
    Did you mean 'return_days'?
2 errors, 0 warnings
`);
	});

	it("takes the folder as argument or as --kb, and does not fail for warnings", async () => {
		rmSync(join(cwd, "knowledge-base/lexicon"), { recursive: true });
		for (const argv of [
			["check", "knowledge-base"],
			["--kb", "knowledge-base", "check"],
		]) {
			const { code, out } = await shopbell(...argv);
			expect(code).toBe(0);
			expect(out).toContain("0 errors, 1 warning");
		}
	});

	it("prints problems as JSON", async () => {
		breakArticle();
		const { out } = await shopbell("check", "--format", "json");
		expect(JSON.parse(out)).toMatchObject([
			{ code: "article-unknown", line: 3, column: 8 },
			{ code: "fact-unknown" },
		]);
	});

	it("says what to do when there is no such folder", async () => {
		const { code, err, out } = await shopbell("check", "nowhere");
		expect({ code, out }).toEqual({ code: 2, out: "" });
		expect(err).toContain("nowhere cannot be read\n    Give the folder");
	});
});

describe("shopbell ask", () => {
	it("shows the answer as the shopper would see it", async () => {
		const { code, out } = await shopbell("ask", "I want to return my shoes");
		expect(code).toBe(0);
		expect(out).toContain("en · returns.how-to");
		expect(out).toContain(`You have 30 days:

1. Open My returns (https://lipa.example/returns).
2. Print the label.

  ▸ Where is my order?
`);
	});

	it("shows small talk, and a person for those who want one", async () => {
		expect((await shopbell("ask", "thanks!")).out).toContain(
			"You are welcome!",
		);
		expect((await shopbell("ask", "operator")).out).toContain(
			"a person is offered",
		);
	});

	it("does not answer from a broken knowledge base", async () => {
		breakArticle();
		const { code, err } = await shopbell("ask", "return label");
		expect(code).toBe(1);
		expect(err).toContain("2 mistakes");
		expect(err).toContain("Run 'shopbell check'");
	});
});

describe("shopbell explain", () => {
	it("says in sentences what the bot does, how it read the question and why", async () => {
		const { code, out } = await shopbell("explain", "return labl");
		expect(code).toBe(0);
		expect(out).toMatch(/^The bot (answers|asks back|says)/);
		expect(out).toContain(
			'The nearest phrasing of returns.how-to is "return label"',
		);
		expect(out).toContain("The question was taken for English");
		expect(out).toContain('No phrasing has the word "labl".');
		expect(out).toContain('For returns.how-to spoke, most important first: "');
	});

	it("explains in another language, whatever language the conversation is in", async () => {
		const { out } = await shopbell("explain", "return label", "--lang", "sk");
		expect(out).toMatch(/^Bot odpovedá článkom „How do I return something\?“/);
		expect(out).toContain("Rozpoznaný jazyk: angličtina");
		const told = await shopbell(
			"explain",
			"return label",
			"--conversation",
			"en",
		);
		expect(told.out).toContain("The conversation is in English.");
	});

	it("gives the whole explanation to programs", async () => {
		const { out } = await shopbell("explain", "return label", "--json");
		expect(JSON.parse(out)).toMatchObject({
			match: { language: { language: "en" } },
			cues: { wantsPerson: false },
		});
	});
});

describe("shopbell eval", () => {
	it("measures the knowledge base's own questions as a table", async () => {
		const { code, out } = await shopbell("eval");
		expect(code).toBe(0);
		expect(out).toMatch(/^ +n +top1 +answered +right +wrong/);
		expect(out).toMatch(/en +3 +100\.0 %/);
		expect(out).toMatch(/frustrated +1/);
	});

	it("gives shares as fractions by language and style for a file of questions", async () => {
		write(
			"questions.jsonl",
			`{"id":"1","lang":"en","topic":"returns.how-to","style":"short","text":"return label"}
{"id":"2","lang":"en","topic":"contact.human","style":"plain","text":"let me talk to an operator"}
`,
		);
		const { out, err } = await shopbell(
			"eval",
			"--questions",
			"questions.jsonl",
			"--json",
		);
		expect(err).toBe("");
		expect(JSON.parse(out)).toMatchObject({
			languages: {
				en: {
					all: { n: 2, top1: 1, humanOffered: 1, oosAnswered: null },
					short: { n: 1, top1: 1, humanOffered: null },
					plain: { n: 1, top1: 1, answeredRight: 1, humanOffered: 1 },
				},
			},
		});
	});

	it("names the line of a file that is no question", async () => {
		write("questions.jsonl", '{"lang":"en"}\n');
		const { code, err } = await shopbell(
			"eval",
			"--questions",
			"questions.jsonl",
		);
		expect(code).toBe(2);
		expect(err).toContain("questions.jsonl:1:1 'topic'");
	});

	it("lists what it missed when asked to", async () => {
		write(
			"questions.jsonl",
			`{"id":"1","lang":"en","topic":"orders.track","style":"short","text":"return label"}\n`,
		);
		const { out } = await shopbell(
			"eval",
			"--questions",
			"questions.jsonl",
			"--misses",
		);
		expect(out).toContain("1 missed");
		expect(out).toContain("wanted orders.track, got returns.how-to");
	});
});

describe("shopbell schema", () => {
	it("writes a schema of each kind of file, with the shop's languages", async () => {
		const { code, out } = await shopbell("schema");
		expect(code).toBe(0);
		expect(out).toBe(
			"schema/article.schema.json\nschema/flow.schema.json\nschema/lexicon.schema.json\nschema/questions.schema.json\nschema/shop.schema.json\nschema/templates.schema.json\n",
		);
		const article = JSON.parse(
			readFileSync(
				join(cwd, "knowledge-base/schema/article.schema.json"),
				"utf8",
			),
		);
		expect(Object.keys(article.properties)).toContain("en");
		expect(article.required).toEqual(["owner", "review_by"]);
	});
});

describe("shopbell", () => {
	it("explains itself, and refuses what it does not know", async () => {
		const help = await shopbell("--help");
		expect(help.code).toBe(0);
		expect(help.out).toMatch(/check[\s\S]*ask[\s\S]*explain[\s\S]*eval/);
		const wrong = await shopbell("chekc");
		expect(wrong.code).toBe(2);
		expect(wrong.err).toContain("Did you mean check?");
	});
});

describe("shopbell chat", () => {
	it("writes the conversation down as a transcript that says what came of each turn", async () => {
		typed = ["where is my parcel", "I want to talk to a human", "/quit"];
		const file = join(cwd, "transcript.yaml");
		expect((await shopbell("chat", "--record", file)).code).toBe(0);
		expect(readFileSync(file, "utf8")).toBe(`title: where is my parcel
language: en
turns:
  - shopper: where is my parcel
    article: orders.track
    owner: bot
  - shopper: I want to talk to a human
    article: none
    owner: queued
    reason: requested
`);
	});

	it("leads through a whole conversation, handoff and rating included", async () => {
		typed = [
			"where is my parcel",
			"+",
			"quantum physics of black holes",
			"I want to talk to a human",
			"/accept",
			"are you real",
			"/say Hello, this is Anna",
			"/resolve",
			"5",
			"where is my parcel",
			"/quit",
		];
		const { code, out } = await shopbell("chat");
		expect(code).toBe(0);
		const order = [
			"See https://lipa.example/track",
			"Glad to hear it",
			"passed our conversation to my colleagues",
			"Anna has joined",
			"the bot is silent",
			"Anna: Hello, this is Anna",
			"How satisfied",
			"Thank you for your rating",
			// Who writes again soon after the end goes back to the same person.
			"passed it to Anna",
		];
		let from = 0;
		for (const part of order) {
			const at = out.indexOf(part, from);
			expect(at, `${part}\n${out}`).toBeGreaterThanOrEqual(0);
			from = at + part.length;
		}
	});
});
