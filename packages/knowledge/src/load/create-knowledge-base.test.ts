import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "./create-knowledge-base.js";
import { createParseCache } from "./parse-cache.js";
import { edited, sample } from "./testing/sample-files.js";

describe("createKnowledgeBase", () => {
	it("takes facts that name topics of the help centre for used where there are articles of the topic", () => {
		const facts = (name: string) =>
			createKnowledgeBase(
				sample({
					"shop.yaml": edited(
						"shop.yaml",
						"  return_days: 30",
						`  return_days: 30\n  ${name}: { en: Returns, pl: Zwroty }`,
					),
				}),
			).problems.map(({ code }) => code);
		expect(facts("topic_returns")).toEqual([]);
		expect(facts("topic_pets")).toEqual(["shop-fact-unused"]);
	});

	it("tells a phrasing of two articles in the file that was written last", () => {
		const refund = "articles/returns/refund-time.yaml";
		const at = (times: Readonly<Record<string, number>>) =>
			createKnowledgeBase(
				sample({
					[refund]: edited(refund, "when is my refund coming", "return label"),
				}).map((file) => ({
					...file,
					...(times[file.path] === undefined
						? {}
						: { modifiedAt: times[file.path] as number }),
				})),
			)
				.problems.filter(({ code }) => code === "phrasing-shared")
				.map(({ file, line, message }) => `${file}:${line} ${message}`);
		const inRefund = `${refund}:5 'return label' is also a phrasing of 'returns.how-to' (line 10 there)`;
		const howTo = "articles/returns/how-to.yaml";
		expect(at({ [howTo]: 1, [refund]: 2 })).toEqual([inRefund]);
		expect(at({ [howTo]: 2, [refund]: 1 })).toEqual([
			`${howTo}:10 'return label' is also a phrasing of 'returns.refund-time' (line 5 there)`,
		]);
		// Without times the later file, and what has not been written yet is newest.
		expect(at({})).toEqual([inRefund]);
		expect(at({ [howTo]: 2 })).toEqual([inRefund]);
	});

	it("tells an article that names a flow which is not there", () => {
		const howTo = "articles/returns/how-to.yaml";
		const { problems } = createKnowledgeBase(
			sample({
				[howTo]: edited(
					howTo,
					"next: [returns.refund-time]",
					"next: [returns.refund-time]\nwith_order: returns.status",
				),
			}),
		);
		expect(problems).toMatchObject([
			{ file: howTo, line: 6, code: "flow-unknown" },
		]);
	});

	it("turns valid files into a knowledge base without a single problem", () => {
		const result = createKnowledgeBase(sample(), {
			now: Date.parse("2026-01-01"),
		});
		expect(result.problems).toEqual([]);
		if (result.kind !== "ready") throw new Error("broken");
		const { shop, articles, lexicons, questions } = result.knowledgeBase;
		expect(shop.policy).toEqual({
			maxWrongShare: 0.02,
			missesBeforeHandoff: 2,
		});
		expect(shop.hours.mon).toEqual([
			["08:00", "12:00"],
			["13:00", "20:00"],
		]);
		expect(Object.keys(articles)).toEqual([
			"returns.how-to",
			"returns.refund-time",
		]);
		expect(articles["returns.how-to"]).toMatchObject({
			id: "returns.how-to",
			owner: "returns-team",
			reviewBy: "2027-03-31",
			handoff: "offer",
			strictness: 0,
			next: ["returns.refund-time"],
			file: "articles/returns/how-to.yaml",
		});
		expect(articles["returns.how-to"]?.texts.en?.notQuestions).toEqual([
			"when do I get my money",
		]);
		expect(lexicons.pl?.concepts.parcel).toEqual(["paczka", "przesyłka"]);
		expect(questions[1]).toEqual({
			ask: "what is the weather",
			want: null,
			also: [],
			style: "plain",
			language: "en",
		});
	});

	it("gives plain data that survives JSON and structured clone", () => {
		const result = createKnowledgeBase(sample());
		if (result.kind !== "ready") throw new Error("broken");
		const { knowledgeBase } = result;
		expect(JSON.parse(JSON.stringify(knowledgeBase))).toEqual(knowledgeBase);
		expect(structuredClone(knowledgeBase)).toEqual(knowledgeBase);
	});

	it("gives equal content an equal revision, in any order of files, and other content another", () => {
		const revisionOf = (files = sample()) => {
			const result = createKnowledgeBase(files);
			return result.kind === "ready" ? result.knowledgeBase.revision : "";
		};
		const path = "articles/returns/refund-time.yaml";
		expect(revisionOf(sample().reverse())).toBe(revisionOf());
		expect(revisionOf()).toMatch(/^[0-9a-f]{16}$/);
		expect(
			revisionOf(sample({ [path]: edited(path, "Soon.\n", "Very soon.\n") })),
		).not.toBe(revisionOf());
	});

	it("reports the problems of every file at once, in reading order", () => {
		const result = createKnowledgeBase(
			sample({
				"articles/returns/how-to.yaml": "owner: [\n",
				"articles/returns/refund-time.yaml": edited(
					"articles/returns/refund-time.yaml",
					"{stores}",
					"{storse}",
				),
				"lexicon/pl.yaml": "concepts: no\n",
			}),
		);
		expect(result.kind).toBe("broken");
		expect(result.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
			"articles/returns/how-to.yaml yaml-syntax",
			"articles/returns/refund-time.yaml fact-unknown",
			"lexicon/pl.yaml value-type",
		]);
	});

	it("does not call an article unknown because its own file is broken", () => {
		const result = createKnowledgeBase(
			sample({ "articles/returns/refund-time.yaml": "en: [\n" }),
		);
		expect(result.problems.map(({ code }) => code)).not.toContain(
			"article-unknown",
		);
	});

	it("checks articles even while shop.yaml is broken", () => {
		const result = createKnowledgeBase(
			sample({
				"shop.yaml": "name: [\n",
				"articles/returns/refund-time.yaml": edited(
					"articles/returns/refund-time.yaml",
					"  short: Soon.\n",
					"",
				),
			}),
		);
		expect(result.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
			"articles/returns/refund-time.yaml field-missing",
			"shop.yaml yaml-syntax",
		]);
	});

	it("gives the same result with a cache that knows older texts", () => {
		const cache = createParseCache();
		const path = "articles/returns/refund-time.yaml";
		const changed = sample({ [path]: edited(path, "{stores}", "{storse}") });
		createKnowledgeBase(sample(), { cache });
		expect(createKnowledgeBase(changed, { cache })).toEqual(
			createKnowledgeBase(changed),
		);
		expect(createKnowledgeBase(sample(), { cache })).toEqual(
			createKnowledgeBase(sample()),
		);
		const shop = edited("shop.yaml", "support_email", "help_email");
		const renamed = sample({ "shop.yaml": shop.replace("return_price", "p") });
		expect(createKnowledgeBase(renamed, { cache })).toEqual(
			createKnowledgeBase(renamed),
		);
	});
});
