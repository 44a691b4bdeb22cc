import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	createSampleShop,
	type SampleShop,
	sampleShopFiles,
} from "../testing/sample-shop.js";

let shop: SampleShop;
const gift = "knowledge-base/articles/imported/do-you-wrap-gifts.yaml";

beforeEach(() => {
	shop = createSampleShop();
});
afterEach(() => shop.remove());

const faq = `Question,Answer,Language
Do you wrap gifts?,Yes. It costs nothing.,en
Czy pakujecie prezenty?,Tak.,pl
,No question,en
How do I return something?,Open your account and print the label.,en
`;

describe("shopbell import", () => {
	it("shows what would change and writes nothing", async () => {
		shop.write("faq.csv", faq);
		const { code, out } = await shop.run("import", "faq.csv");
		expect(code).toBe(1);
		expect(
			out,
		).toBe(`+ imported.do-you-wrap-gifts (en)  articles/imported/do-you-wrap-gifts.yaml
~ returns.how-to  articles/returns/how-to.yaml
    en.answer
      - You have **{return_days} days**:
      - 1. Open [My returns]({shop_url}/returns).
      - 2. Print the label.
      + Open your account and print the label.

Not imported:
faq.csv: row 4 title-missing There is no title or question
    Write the question the article answers
faq.csv: row 3 article-invalid The article would be wrong (default-locale-missing): The shop's default language 'en' is missing
    Add a block 'en:'

To know:
faq.csv: row 5 short-kept The answer in 'en' changes, 'short' stays: the source has none
    Check that 'short' still says the same

1 new, 1 changed, 0 unchanged; 2 not imported, 1 note
Nothing is written yet: run it again with --write
`);
		expect(shop.has(gift)).toBe(false);
		expect(shop.read("knowledge-base/articles/returns/how-to.yaml")).toBe(
			sampleShopFiles["articles/returns/how-to.yaml"],
		);
	});

	it("writes with --write, keeps comments, and has nothing to do a second time", async () => {
		shop.write("faq.csv", faq);
		await shop.run("import", "faq.csv", "--write", "--owner", "gifts-team");
		expect(shop.read(gift)).toContain(
			"owner: gifts-team\nreview_by: 2026-05-30\n",
		);
		expect(shop.read("knowledge-base/articles/returns/how-to.yaml")).toMatch(
			/^# Read by the returns team\.\n[\s\S]*# what shoppers type/,
		);
		expect((await shop.run("check")).code).toBe(0);
		const again = await shop.run("import", "faq.csv", "--write");
		expect(again.out).toContain("0 new, 0 changed, 2 unchanged");
	});

	it("takes back its own exports without a change, from every format", async () => {
		for (const format of [
			...["csv", "xlsx", "markdown", "qnamaker"],
			...["zendesk", "chatwoot", "rasa", "jsonld"],
		]) {
			const exported = await shop.run(
				"export",
				format,
				"--out",
				`out/${format}`,
			);
			expect(exported.code, format).toBe(0);
			const { code, out } = await shop.run(
				"import",
				`out/${format}`,
				"--from",
				format,
			);
			expect({ format, code, out }).toEqual({
				format,
				code: 0,
				out: "0 new, 0 changed, 2 unchanged; 0 not imported, 0 notes\n",
			});
		}
	});

	it("brings a whole knowledge base back from a folder of Markdown", async () => {
		await shop.run("export", "markdown", "--out", "docs");
		rmSync(join(shop.cwd, "knowledge-base/articles"), { recursive: true });
		rmSync(join(shop.cwd, "knowledge-base/questions"), { recursive: true });
		const { code, out } = await shop.run("import", "docs", "--write");
		expect({ code, out }).toMatchObject({ code: 0 });
		expect(out).toContain("2 new");
		expect((await shop.run("check")).out).toContain("0 errors");
	});

	it("takes several files at once, as a shell gives them", async () => {
		shop.write("a.md", "# Where are your shops?\n\nIn Warsaw.\n");
		shop.write("b.md", "# Do you wrap presents?\n\nYes, free of charge.\n");
		const { code, out } = await shop.run("import", "a.md", "b.md");
		expect({ code, out }).toMatchObject({ code: 0 });
		expect(out).toContain("2 new, 0 changed");
	});

	it("prints the plan as JSON", async () => {
		shop.write("faq.csv", faq);
		const { out } = await shop.run("import", "faq.csv", "--format", "json");
		expect(JSON.parse(out)).toMatchObject({
			articles: [{ kind: "new" }, { kind: "changed" }],
			problems: [{ code: "title-missing" }, { code: "article-invalid" }, {}],
		});
	});

	it("says what to do with what it cannot read", async () => {
		shop.write("a.json", "{}");
		shop.write("mixed/a.csv", "title,answer\na,b\n");
		shop.write("mixed/b.md", "# a\n\nb\n");
		for (const [argv, message] of [
			[["import", "nowhere.csv"], "nowhere.csv cannot be read"],
			[["import", "a.json"], "Name it with --from"],
			[["import", "mixed"], "several formats: csv, markdown"],
			[["import", "a.json", "--encoding", "klingon"], "no encoding 'klingon'"],
			[["import", "a.json", "--lang", "de"], "no language 'de'"],
		] as const) {
			const { code, err } = await shop.run(...argv);
			expect(code).toBe(2);
			expect(err).toContain(message);
		}
	});
});

describe("shopbell export", () => {
	it("names what a format cannot hold", async () => {
		const { out } = await shop.run(
			...["export", "zendesk", "--out", "out", "--lang", "en"],
		);
		expect(out).toContain("2 articles in 1 file in out\n");
		expect(out).toContain("Zendesk Guide JSON does not hold:\n  - facts");
		const { articles } = JSON.parse(shop.read("out/zendesk.json"));
		expect(articles[1].body).toBe(
			'<p>You have <strong>30 days</strong>:</p>\n<ol>\n<li>Open <a href="https://lipa.example/returns">My returns</a>.</li>\n<li>Print the label.</li>\n</ol>',
		);
	});

	it("explains itself with an example, and refuses languages the shop has not", async () => {
		expect((await shop.run("export", "--help")).out).toContain("Example:");
		expect((await shop.run("import", "--help")).out).toContain("Example:");
		const { code, err } = await shop.run(
			...["export", "csv", "--out", "out", "--lang", "de"],
		);
		expect(code).toBe(2);
		expect(err).toContain("no language 'de'");
	});
});

describe("shopbell help-centre", () => {
	beforeAll(() => {
		// What pages load is bundled by the package's build, which a fresh checkout has not run yet.
		const { status } = spawnSync(process.execPath, [
			fileURLToPath(
				new URL(
					"../../../help-centre/scripts/bundle-browser.mjs",
					import.meta.url,
				),
			),
		]);
		expect(status).toBe(0);
	});

	it("writes a site with a page for each article, and says what is missing", async () => {
		const { code, out } = await shop.run(
			...["help-centre", "--out", "site"],
			...["--base-url", "https://lipa.example/help"],
		);
		expect(code).toBe(0);
		expect(out).toMatch(
			/^\d+ files in site\n {2}en: 2 articles\n {2}pl: 1 article, 1 not translated or not valid today\n$/,
		);
		expect(shop.read("site/en/articles/orders/track.html")).toContain(
			"<h1>Where is my order?</h1>",
		);
		expect(shop.read("site/sitemap.xml")).toContain(
			"<loc>https://lipa.example/help/pl/</loc>",
		);
	});

	it("explains itself, and refuses an address that is none", async () => {
		expect((await shop.run("help-centre", "--help")).out).toContain("Example:");
		const { code, err } = await shop.run(
			...["help-centre", "--out", "site", "--base-url", "lipa"],
		);
		expect(code).toBe(2);
		expect(err).toContain("'lipa' is no address of a site");
		expect(shop.has("site")).toBe(false);
	});
});
