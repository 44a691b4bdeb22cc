import { describe, expect, it } from "vitest";
import { formats } from "../formats/formats.js";
import {
	shopFiles,
	toBytes,
	toFile,
	toKnowledgeBase,
} from "../testing/sample-shop.js";
import { planImport } from "./plan-import.js";

const path = "articles/returns/how-to.yaml";
const existing = {
	path,
	text: `# yaml-language-server: $schema=../../schema/article.schema.json
owner: returns-team
review_by: 2027-03-31 # after the fair
en:
  title: How do I return something?
  questions:
    - send it back # from the phone
    - return label
  answer: You have {return_days} days.
  short: You have {return_days} days.
`,
};
const refund = toFile("returns.refund", {
	owner: "returns-team",
	review_by: "2027-03-31",
	en: {
		title: "Refund?",
		questions: ["my money"],
		answer: "Soon.",
		short: "Soon.",
	},
});
const held = {
	path: "questions/en.yaml",
	text: "- { ask: give me my cash, want: returns.refund, style: plain }\n",
};
const files = [...shopFiles, existing, refund, held];
const defaults = { owner: "support-team", reviewBy: "2027-06-30" };

async function plan(csv: string, base = files) {
	const read = await formats.csv.read(
		[{ path: "in.csv", bytes: toBytes(csv) }],
		{
			locales: ["en", "pl"],
			language: "en",
		},
	);
	return planImport({
		read,
		knowledgeBase: toKnowledgeBase(base),
		files: base,
		defaults,
	});
}

const codes = ({ problems }: Awaited<ReturnType<typeof plan>>) =>
	problems.map(({ row, code }) => `${row} ${code}`);

describe("planImport", () => {
	it("makes new articles with all that an article needs, and nothing a second time", async () => {
		const csv = `topic,question,answer,language
Orders & Parcels,Where is my parcel?,On its way.,en
Orders & Parcels,Де моя посилка?,x,uk
Zamówienia,Gdzie paczka?,W drodze.,pl
`;
		const first = await plan(csv);
		expect(first.articles).toMatchObject([
			{
				id: "orders-and-parcels.where-is-my-parcel",
				kind: "new",
				text: `# yaml-language-server: $schema=../../schema/article.schema.json
owner: support-team
review_by: 2027-06-30
handoff: offer
en:
  title: Where is my parcel?
  questions:
    - Where is my parcel?
  answer: On its way.
  short: On its way.
`,
			},
		]);
		expect(codes(first)).toEqual([
			"row 3 language-unknown",
			"row 4 article-invalid",
		]);
		const after = [
			...files,
			...first.articles.map((one) => ({ path: one.file, text: one.text })),
		];
		const second = await plan(csv, after);
		expect(second.articles.map(({ kind }) => kind)).toEqual(["unchanged"]);
	});

	it("changes what is stated, keeps comments and everything else", async () => {
		const { articles } = await plan(
			`id,answer,title,questions,review_by
returns.how-to,You have a month.,How do I return something?,"send it back
a new phrasing",2027-09-30
`,
		);
		expect(articles).toMatchObject([
			{
				kind: "changed",
				changes: [
					{ field: "review_by", before: "2027-03-31", after: "2027-09-30" },
					{ field: "en.answer", after: "You have a month." },
					{
						field: "en.questions",
						before: "send it back\nreturn label",
						after: "send it back\na new phrasing",
					},
				],
				text: existing.text
					.replace("2027-03-31 #", "2027-09-30 #")
					.replace("return label", "a new phrasing")
					.replace(
						"answer: You have {return_days} days.",
						"answer: You have a month.",
					),
			},
		]);
	});

	it("does not write over an article whose comment would be lost", async () => {
		const result = await plan(
			"id,title,answer,questions\nreturns.how-to,How do I return something?,You have {return_days} days.,return label\n",
		);
		expect(result.articles).toEqual([]);
		expect(result.problems).toMatchObject([
			{ row: "row 2", code: "article-protected", severity: "error" },
		]);
	});

	it("leaves out phrasings of other articles and of held-out questions, by name", async () => {
		const result = await plan(
			`id,title,answer,questions
a.b,New?,New.,"my money
give me my cash
mine alone
write to joe@mail.example"
`,
		);
		expect(codes(result)).toEqual([
			"row 2 phrasing-dropped",
			"row 2 phrasing-dropped",
			"row 2 phrasing-dropped",
		]);
		expect(result.articles[0]?.text).toContain(
			"questions:\n    - mine alone\n",
		);
	});

	it("leaves out articles that would break the knowledge base, by name, and imports the others", async () => {
		const result = await plan(
			`id,title,answer
a.fact,Fact?,You have {retrun_days} days.
a.mail,Mail?,Write to joe@mail.example.
a.good,Good?,Good.
A Bad Id,Bad?,Bad.
a.good,Good?,Another text.
a.good,Good?,Good.
`,
		);
		expect(result.articles.map(({ id }) => id)).toEqual(["a.good"]);
		expect(codes(result)).toEqual([
			"row 2 article-invalid",
			"row 3 article-invalid",
			"row 5 id-invalid",
			"row 6 row-duplicate",
			"row 7 row-repeated",
		]);
		expect(result.problems[0]?.fix).toBe("Did you mean 'return_days'?");
	});

	it("finds an article by its title and takes what shoppers see as the same", async () => {
		const read = await formats.jsonld.read(
			[
				{
					path: "faq.html",
					bytes: toBytes(
						`<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"How do I return something?","acceptedAnswer":{"text":"<p>You have <b></b>30 days.</p>"}}]}</script>`,
					),
				},
			],
			{ locales: ["en", "pl"], language: "en" },
		);
		const knowledgeBase = toKnowledgeBase(files);
		const { articles } = planImport({ read, knowledgeBase, files, defaults });
		expect(articles).toMatchObject([
			{ id: "returns.how-to", kind: "unchanged" },
		]);
	});

	it("shortens long answers for channels with little room and says so", async () => {
		const long = "This is a sentence of some length that goes on. ".repeat(12);
		const result = await plan(`id,title,answer\na.long,Long?,${long}\n`);
		expect(codes(result)).toEqual(["row 2 short-derived"]);
		const short = /short: (.+)/.exec(result.articles[0]?.text ?? "")?.[1] ?? "";
		expect(short.length).toBeLessThanOrEqual(320);
		expect(short.endsWith("goes on.")).toBe(true);
	});
});
