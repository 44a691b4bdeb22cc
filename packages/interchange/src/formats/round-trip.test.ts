import type { KnowledgeBase, SourceFile } from "@shopbell/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormatId } from "../exchange/format.js";
import { escapeMessage } from "../markup/escape-message.js";
import { plainToAnswer } from "../markup/to-answer.js";
import { planImport } from "../plan/plan-import.js";
import { toShown } from "../plan/shown-text.js";
import { shopFiles, toFile, toKnowledgeBase } from "../testing/sample-shop.js";
import { formats } from "./formats.js";

const defaults = { owner: "support", reviewBy: "2027-06-30" };
const locales = ["en", "pl"];

/** Words with everything that separators, quotes, markup and formulas are made of. */
const word = fc.oneof(
	fc.constantFrom(
		"return",
		"zwrot",
		"paczkę",
		"посилка",
		"ürün",
		"=1+2",
		"+48",
		"@shop",
		"-5",
		"1.",
		"#",
		"*x*",
		"_y_",
		"[z]",
		"<b>",
		"a|b",
		'"q"',
		"it's",
		"'",
		"a,b",
		"c;d",
		"{x}",
		"&amp;",
		"`code`",
		"5 > 3",
	),
	fc.string({
		unit: fc.constantFrom("a", "ż", "Я", "'", '"', "=", "-"),
		minLength: 1,
		maxLength: 6,
	}),
);
const line = fc
	.array(word, { minLength: 1, maxLength: 5 })
	.map((words) => words.join(" ").replace(/\s+/g, " ").trim())
	.filter((text) => /\p{L}/u.test(text) && !text.includes("@"));
/** Titles are shown as they stand, so the knowledge base refuses markup in them. */
const title = line
	.map((text) => text.replace(/[<>#`[\]*_]|\d+[.)]|^\W+/g, "x"))
	.map(escapeMessage);
const sentence = line.map((text) => plainToAnswer(text).replaceAll("\n", " "));
const inline = fc.oneof(
	sentence,
	fc.constantFrom(
		"**bold**",
		"*soft*",
		"**both *of* them**",
		"[a link](https://lipa.example/x?a=1&b=2)",
		"[call](tel:+48225550100)",
	),
);
const paragraph = fc
	.array(inline, { minLength: 1, maxLength: 3 })
	.map((parts) => parts.join(" and "));
const list = fc
	.tuple(fc.boolean(), fc.array(inline, { minLength: 1, maxLength: 3 }))
	.map(([isOrdered, items]) =>
		items
			.map((item, i) => `${isOrdered ? `${i + 1}.` : "-"} ${item}`)
			.join("\n"),
	);
/** Blocks that Markdown keeps apart: two lists of one kind side by side are one. */
const plainAnswer = fc
	.tuple(
		paragraph,
		fc.option(list, { nil: "" }),
		fc.option(paragraph, { nil: "" }),
	)
	.map((parts) => parts.filter((part) => part !== "").join("\n\n"));
const fact = fc.constantFrom(
	"",
	" You have {return_days, plural, one {# day} few {# days} many {# days} other {# days}}.",
	" See [orders]({shop_url}/orders).",
);

interface Text {
	readonly title: string;
	readonly questions: readonly string[];
	readonly answer: string;
	readonly short: string;
	readonly not_questions?: readonly string[];
}

const text = (answer: fc.Arbitrary<string>): fc.Arbitrary<Text> =>
	fc
		.record({
			title,
			questions: fc.uniqueArray(line, {
				minLength: 1,
				maxLength: 4,
				selector: (one) =>
					one
						.toLowerCase()
						.replace(/[^\p{L}\p{N}]+/gu, " ")
						.trim(),
			}),
			denied: fc.option(fc.constant(["something else"]), { nil: undefined }),
			answer,
			short: sentence,
		})
		.map(({ denied, ...rest }) => ({
			...rest,
			answer: rest.answer.includes("\n") ? `${rest.answer}\n` : rest.answer,
			...(denied ? { not_questions: denied } : {}),
		}));

const article = (answer: fc.Arbitrary<string>) =>
	fc.record({
		review_by: fc.constantFrom("2027-03-31", "2028-01-01"),
		handoff: fc.constantFrom("offer", "always", "on-request"),
		strictness: fc.constantFrom(0, 0.25, 1),
		facts: fc.constantFrom(undefined, { photo_days: 3 }),
		en: text(answer),
		pl: fc.option(text(answer), { nil: undefined }),
	});

/** A valid knowledge base of up to three articles; phrasings that repeat get a number. */
const knowledgeFiles = (answer: fc.Arbitrary<string>) =>
	fc
		.array(article(answer), { minLength: 1, maxLength: 3 })
		.map((articles): readonly SourceFile[] => [
			...shopFiles,
			...articles.map(({ facts, pl, ...fields }, i) =>
				toFile(["returns.how-to", "faq", "orders.late.parcel"][i] ?? "", {
					owner: "returns-team",
					...fields,
					...(facts ? { facts } : {}),
					en: number(fields.en, i),
					...(pl ? { pl: number(pl, i) } : {}),
				}),
			),
		]);

const number = (one: Text, i: number): Text => ({
	...one,
	title: `${one.title} ${i}`,
	questions: one.questions.map((question) => `${question} q${i}`),
});

async function exportAndRead(id: FormatId, knowledgeBase: KnowledgeBase) {
	const { files } = await formats[id].write(knowledgeBase, locales);
	return formats[id].read(files, { locales, language: "en" });
}

const runs = { numRuns: 8 };

describe.each(["csv", "xlsx", "markdown"] as const)(
	"articles that go out as %s and come back",
	(id) => {
		const answers = fc
			.tuple(plainAnswer, fact)
			.map((parts) => parts.join("\n\n").trim());

		it("are the same articles, in an empty knowledge base too", async () => {
			await fc.assert(
				fc.asyncProperty(knowledgeFiles(answers), async (files) => {
					const before = toKnowledgeBase(files);
					const read = await exportAndRead(id, before);
					expect(
						read.problems.filter(({ severity }) => severity === "error"),
					).toEqual([]);
					const same = planImport({
						read,
						knowledgeBase: before,
						files,
						defaults,
					});
					expect(same.articles.map(({ kind }) => kind)).toEqual(
						Object.keys(before.articles).map(() => "unchanged"),
					);
					const plan = planImport({
						read,
						knowledgeBase: toKnowledgeBase(shopFiles),
						files: shopFiles,
						defaults,
					});
					const after = toKnowledgeBase([
						...shopFiles,
						...plan.articles.map(({ file, text }) => ({ path: file, text })),
					]);
					expect(withoutEnds(after)).toEqual(withoutEnds(before));
				}),
				runs,
			);
		});
	},
);

describe.each(["qnamaker", "zendesk", "chatwoot", "rasa", "jsonld"] as const)(
	"articles that go out as %s and come back",
	(id) => {
		it("show the same to shoppers, in an empty knowledge base too", async () => {
			await fc.assert(
				fc.asyncProperty(knowledgeFiles(plainAnswer), async (files) => {
					const before = toKnowledgeBase(files);
					const read = await exportAndRead(id, before);
					expect(read.problems).toEqual([]);
					const same = planImport({
						read,
						knowledgeBase: before,
						files,
						defaults,
					});
					expect(
						same.articles.map(({ kind, changes }) => [kind, changes]),
					).toEqual(Object.keys(before.articles).map(() => ["unchanged", []]));
					const plan = planImport({
						read,
						knowledgeBase: toKnowledgeBase(shopFiles),
						files: shopFiles,
						defaults,
					});
					const after = toKnowledgeBase([
						...shopFiles,
						...plan.articles.map(({ file, text }) => ({ path: file, text })),
					]);
					expect(seen(after)).toEqual(seen(before));
					if (id === "qnamaker" || id === "rasa")
						for (const [key, { texts }] of Object.entries(before.articles))
							for (const [locale, { questions }] of Object.entries(texts))
								expect(after.articles[key]?.texts[locale]?.questions).toEqual(
									expect.arrayContaining([...questions]),
								);
				}),
				runs,
			);
		});
	},
);

/** YAML ends texts of several lines with a line end, cells do not. */
const withoutEnds = ({ articles }: KnowledgeBase) =>
	JSON.parse(JSON.stringify(articles), (_, value) =>
		typeof value === "string" ? value.trim() : value,
	);

const seen = ({ articles, shop }: KnowledgeBase) =>
	Object.values(articles).map(({ id, texts, facts }) => [
		id,
		Object.entries(texts).map(([locale, one]) => [
			locale,
			toShown(one, locale, shop, facts),
		]),
	]);
