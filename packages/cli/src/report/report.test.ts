import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
	createSampleShop,
	type SampleShop,
	sampleShopFiles,
} from "../testing/sample-shop.js";

const howTo = "knowledge-base/articles/returns/how-to.yaml";
let shop: SampleShop;

beforeEach(() => {
	shop = createSampleShop();
});
afterEach(() => shop.remove());

/** Misspells the article offered next. */
const breakArticle = () => {
	const text = sampleShopFiles["articles/returns/how-to.yaml"] ?? "";
	const broken = text.replace(/^next: .*$/m, "next: [orders.trakc]");
	shop.write(howTo, broken === text ? `next: [orders.trakc]\n${text}` : broken);
};

describe("shopbell check", () => {
	it("tells messages, fixes and counts in the editor's language", async () => {
		breakArticle();
		const { code, out } = await shop.run("check", "--lang", "pl");
		expect(code).toBe(1);
		expect(out).toContain("article-unknown Nieznany artykuł „orders.trakc”");
		expect(out).toContain("    Czy chodziło o „orders.track”?");
		expect(out).toContain("1 błąd, ");
		const json = await shop.run("check", "--lang", "tr", "--format", "json");
		expect(JSON.parse(json.out)).toContainEqual(
			expect.objectContaining({
				code: "article-unknown",
				message: "Bilinmeyen makale: “orders.trakc”",
				params: { id: "orders.trakc", nearest: "orders.track" },
			}),
		);
	});

	it("refuses a language it does not speak", async () => {
		const { code, err } = await shop.run("check", "--lang", "de");
		expect(code).toBe(2);
		expect(err).toContain("en, pl, uk, bg, sk, tr");
	});

	it("writes annotations for GitHub, each on one line", async () => {
		breakArticle();
		const { out } = await shop.run("check", "--format", "github");
		expect(out).toMatch(
			/^::error file=knowledge-base\/articles\/returns\/how-to\.yaml,line=\d+,col=8,title=article-unknown::Unknown article 'orders\.trakc'%0ADid you mean 'orders\.track'\?$/m,
		);
		expect(out.trimEnd().split("\n")).toHaveLength(
			out.match(/^::/gm)?.length ?? 0,
		);
	});

	it("writes a SARIF log with rule, level and place of each problem", async () => {
		breakArticle();
		const { code, out } = await shop.run("check", "--format", "sarif");
		expect(code).toBe(1);
		const log = JSON.parse(out);
		expect(log).toMatchObject({ version: "2.1.0" });
		const [run] = log.runs;
		const result = run.results.find(
			({ ruleId }: { ruleId: string }) => ruleId === "article-unknown",
		);
		expect(result).toMatchObject({
			level: "error",
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: howTo, uriBaseId: "%SRCROOT%" },
						region: { startColumn: 8 },
					},
				},
			],
		});
		expect(run.tool.driver.rules[result.ruleIndex].id).toBe("article-unknown");
	});

	it("fails for warnings only when asked to be strict", async () => {
		shop.write("knowledge-base/articel/lost.yaml", "a: 1\n");
		expect((await shop.run("check")).code).toBe(0);
		const strict = await shop.run("check", "--strict");
		expect(strict.code).toBe(1);
		expect(strict.out).toContain("file-unknown");
	});
});

describe("shopbell mark-translated", () => {
	const translated = `owner: returns-team
review_by: 2999-01-01
en:
  title: May I swap it? # the question
  questions: [swap it for another size]
  answer: Yes, within {return_days} days.
  short: Yes.
pl:
  title: Czy mogę wymienić?
  questions: [wymiana na inny rozmiar]
  answer: Tak.
  short: Tak.
`;
	const swap = "knowledge-base/articles/returns/swap.yaml";
	const stale = async () =>
		(await shop.run("check")).out
			.split("\n")
			.filter((line) => line.includes("translation-stale"));

	beforeEach(() => shop.write(swap, translated));

	it("makes check speak up as soon as the source changes, and be quiet once it is marked", async () => {
		expect(await stale()).toEqual([]);
		const { code, out } = await shop.run("mark-translated", "returns.swap");
		expect({ code, out }).toEqual({ code: 0, out: `${swap}: pl\n` });
		expect(shop.read(swap)).toMatch(
			/^ {2}title: May I swap it\? # the question$/m,
		);
		expect(await stale()).toEqual([]);
		shop.write(swap, shop.read(swap).replace("Yes, within", "Sure, within"));
		expect(await stale()).toEqual([
			`${swap}:13:20 translation-stale 'en' was changed since 'pl' was translated from it`,
		]);
		await shop.run("mark-translated", "returns.swap", "pl");
		expect(await stale()).toEqual([]);
	});

	it("does not mind another phrasing of the source", async () => {
		await shop.run("mark-translated", "returns.swap");
		shop.write(
			swap,
			shop.read(swap).replace("[swap it", "[other colour please, swap it"),
		);
		expect(await stale()).toEqual([]);
	});

	it("names what is there when it cannot mark what is asked", async () => {
		expect((await shop.run("mark-translated", "returns.swp")).err).toContain(
			"Did you mean 'returns.swap'?",
		);
		expect(
			(await shop.run("mark-translated", "returns.swap", "tr")).err,
		).toContain("It has pl");
		expect((await shop.run("mark-translated", "returns.swap", "en")).code).toBe(
			2,
		);
	});
});
