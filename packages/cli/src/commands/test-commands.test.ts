import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSampleShop, type SampleShop } from "../testing/sample-shop.js";

const howTo = "knowledge-base/articles/returns/how-to.yaml";
const track = "knowledge-base/articles/orders/track.yaml";
let shop: SampleShop;

beforeEach(() => {
	shop = createSampleShop();
});
afterEach(() => shop.remove());

const edit = (path: string, from: string, to: string) => {
	const text = shop.read(path);
	if (!text.includes(from)) throw new Error(`'${from}' is not in ${path}`);
	shop.write(path, text.replace(from, to));
};

/** Questions that want the other article than they get. */
const wrongQuestions = Array.from({ length: 12 }, () =>
	JSON.stringify({
		lang: "en",
		topic: "orders.track",
		style: "plain",
		text: "return label",
	}),
).join("\n");

describe("shopbell test", () => {
	it("passes a good knowledge base and shows what was counted", async () => {
		const { code, out } = await shop.run("test");
		expect(code).toBe(0);
		expect(out).toMatch(
			/Held-out questions\n +n +found first +answered right +wrong answers/,
		);
		expect(out).toMatch(
			/Phrasings, each asked without having been learnt\n[^\n]+\nen +12 /,
		);
		expect(out).toContain("not_questions: 1 of 1 kept out");
		expect(out).toMatch(/\nPassed\n$/);
	});

	it("keeps what was learnt of the whole content, whatever it learns without", async () => {
		await shop.run("ask", "where is my parcel");
		const [matcher = ""] = readdirSync(join(shop.cwd, "cache")).filter((name) =>
			name.startsWith("matcher-"),
		);
		expect(matcher).not.toBe("");
		await shop.run("test", "--phrasings", "all");
		expect(shop.has(join("cache", matcher))).toBe(true);
	});

	it("fails when too many answers are wrong, names them and writes JUnit", async () => {
		shop.write("asked.jsonl", wrongQuestions);
		const argv = ["--questions", "asked.jsonl", "--phrasings", "none"];
		const { code, out, err } = await shop.run(
			"test",
			...argv,
			"--junit",
			"results/junit.xml",
		);
		expect(code).toBe(1);
		expect(out).toContain(
			"held-out questions, en: 12 of 12 answers wrong (3 % accepted), 12 questions asked\n",
		);
		expect(out).toContain(
			'en: "return label" wanted orders.track, got returns.how-to',
		);
		expect(out).toContain('got    returns.how-to: "return label"');
		expect(err).toBe("Wrote results/junit.xml\n");
		const xml = shop.read("results/junit.xml");
		expect(xml).toContain(
			'<testsuites name="shopbell test" tests="2" failures="1">',
		);
		expect(xml).toContain(
			'<testcase classname="held-out questions" name="en"><failure message="12 of 12 answers wrong',
		);
		expect(xml).toContain("en: &quot;return label&quot; wanted orders.track");
		expect((await shop.run("test", ...argv, "--max-wrong", "100")).code).toBe(
			0,
		);
	});

	it("gives everything to programs", async () => {
		const { out } = await shop.run("test", "--json", "--phrasings", "part");
		expect(JSON.parse(out)).toMatchObject({
			phrasingTest: "part",
			heldOut: { languages: { en: { all: { n: 2 } } } },
			phrasings: {
				languages: { en: { all: { unanswered: expect.any(Number) } } },
			},
			cases: expect.arrayContaining([
				expect.objectContaining({ group: "held-out questions", name: "en" }),
			]),
		});
	});

	it("refuses a share that is none", async () => {
		const { code, err } = await shop.run("test", "--max-wrong", "many");
		expect(code).toBe(2);
		expect(err).toContain("Give a number from 0 to 100.");
	});
});

describe("shopbell confusions", () => {
	it("lists pairs with what may help, as text, JSON and a page with a picture", async () => {
		shop.write("asked.jsonl", wrongQuestions);
		const argv = [
			"confusions",
			"--questions",
			"asked.jsonl",
			"--phrasings",
			"none",
		];
		const { code, out } = await shop.run(...argv, "--html", "confusions.html");
		expect(code).toBe(0);
		expect(out).toContain(
			"orders.track and returns.how-to: 12 mistaken, 100 %",
		);
		expect(out).toContain("Give orders.track more phrasings");
		const html = shop.read("confusions.html");
		expect(html).toContain('<svg class="heat" role="img"');
		expect(html).toContain('href="#pair-1"');
		expect(html).toContain('id="pair-1"');
		expect(html).not.toMatch(/<script|https?:\/\/|@import|url\(/);
		const { out: json } = await shop.run(...argv, "--json");
		expect(JSON.parse(json)).toMatchObject([
			{ a: "orders.track", b: "returns.how-to", advice: "strengthen" },
		]);
	});

	it("shows no markup of a question as markup", async () => {
		shop.write(
			"asked.jsonl",
			JSON.stringify({
				lang: "en",
				topic: "orders.track",
				style: "plain",
				text: "return label <img src=x onerror=alert(1)> \"'&",
			}),
		);
		await shop.run(
			"confusions",
			"--questions",
			"asked.jsonl",
			"--phrasings",
			"none",
			"--html",
			"c.html",
		);
		const html = shop.read("c.html");
		expect(html).toContain(
			"&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;",
		);
		expect(html).not.toContain("<img");
	});
});

describe("shopbell translations", () => {
	it("shows what is missing as a table, JSON and a page", async () => {
		const { code, out } = await shop.run("translations", "--html", "t.html");
		expect(code).toBe(0);
		expect(out).toMatch(/orders\.track +source +MISSING\n/);
		expect(out).toMatch(/returns\.how-to +source +there\n/);
		expect(out).toContain("1 missing, 0 stale, 1 not tracked");
		expect(shop.read("t.html")).toContain('class="state missing"');
		const { out: json } = await shop.run("translations", "--json");
		expect(JSON.parse(json).totals.pl).toMatchObject({
			missing: 1,
			untracked: 1,
		});
	});
});

describe("shopbell diff", () => {
	const git = (...args: string[]) =>
		execFileSync(
			"git",
			["-c", "user.name=a", "-c", "user.email=a@b.example", ...args],
			{ cwd: shop.cwd },
		);
	beforeEach(() => {
		git("init", "-q", "-b", "main");
		git("add", "knowledge-base");
		git("commit", "-q", "-m", "one");
		git("tag", "before");
	});

	it("says that nothing was changed", async () => {
		const { code, out } = await shop.run("diff");
		expect(code).toBe(0);
		expect(out).toMatch(
			/^Compared with HEAD \([0-9a-f]{7}\) on 2 held-out and 0 logged questions: all are answered as before\.\n$/,
		);
	});

	it("lists questions answered otherwise and articles that moved closer, against any ref", async () => {
		edit(
			track,
			"  answer:",
			"    - is there an invoice for the company\n    - courier for the return parcel\n  answer:",
		);
		edit(howTo, "    - return label\n", "");
		git("commit", "-q", "-a", "-m", "two");
		shop.write(
			"logged.jsonl",
			'{"text":"is there an invoice for the company","lang":"en"}\n\n{"text":"return label","lang":"en"}\n',
		);
		const { code, out } = await shop.run(
			"diff",
			"before",
			"--logged",
			"logged.jsonl",
		);
		expect(code).toBe(0);
		expect(out).toContain("2 held-out and 2 logged questions:");
		expect(out).toMatch(
			/Newly answered: 1\n {2}en "is there an invoice for the company"\n {6}no answer, \d+ % → orders\.track, \d+ %/,
		);

		const markdown = await shop.run(
			"diff",
			"before",
			"--logged",
			"logged.jsonl",
			"--format",
			"markdown",
		);
		expect(markdown.out).toContain("### What the bot answers otherwise");
		expect(markdown.out).toMatch(
			/\| {2}\| en \| is there an invoice for the company \| no answer/,
		);
		const json = await shop.run(
			"diff",
			"before",
			"--logged",
			"logged.jsonl",
			"--format",
			"json",
		);
		expect(JSON.parse(json.out)).toMatchObject({
			ref: "before",
			asked: { held: 2, logged: 2 },
			changes: expect.arrayContaining([
				expect.objectContaining({ kind: "new" }),
			]),
		});
	});

	it("asks of new files too, and shows logged questions without personal data", async () => {
		shop.write(
			"knowledge-base/articles/gifts/wrapping.yaml",
			`owner: gifts-team
review_by: 2999-03-31
en:
  title: Can you wrap it as a gift?
  questions:
    - gift wrapping
    - wrap it as a present
    - do you have gift paper and ribbon
    - can you wrap my birthday present
    - is there a gift box
    - wrap order 10233 as a gift
  answer: Yes.
  short: Yes.
`,
		);
		shop.write(
			"logged.jsonl",
			'{"text":"wrap order 10233 as a gift","lang":"en"}\n',
		);
		const { out } = await shop.run("diff", "--logged", "logged.jsonl");
		expect(out).toMatch(/→ gifts\.wrapping, \d+ %/);
		expect(out).toContain('en "wrap order •••• as a gift"');
		expect(out).not.toContain("10233");
		expect(out).not.toContain("Moved closer");
	});

	it("makes nothing of a logged question come alive in Markdown", async () => {
		edit(
			track,
			"  answer:",
			"    - '@team <b>see</b> https://evil.example `x` | invoice'\n  answer:",
		);
		shop.write(
			"logged.jsonl",
			`${JSON.stringify({ text: "@team <b>see</b> https://evil.example `x` | invoice", lang: "en" })}\n`,
		);
		const { out } = await shop.run(
			"diff",
			"--logged",
			"logged.jsonl",
			"--format",
			"markdown",
		);
		const row = out.split("\n").find((line) => line.includes("invoice")) ?? "";
		expect(row).toContain("&#64;team &lt;b&gt;see");
		expect(row).not.toMatch(/@|<b>|:\/\/|[^\\]`/);
	});

	it("says in one line what to do about a ref, a folder or a file that is not there", async () => {
		const fail = async (...argv: string[]) => {
			const { code, out, err } = await shop.run("diff", ...argv);
			expect({ code, out }).toEqual({ code: 2, out: "" });
			return err;
		};
		expect(await fail("nowhere")).toContain(
			"git knows no commit, branch or tag 'nowhere'\n    Give one",
		);
		expect(await fail("--", "--output=x")).toContain("git knows no commit");
		expect(await fail("--logged", "none.jsonl")).toContain("cannot be read");
		shop.write("bad.jsonl", '{"text":"a","lang":"en"}\nnope\n');
		expect(await fail("--logged", "bad.jsonl")).toContain(
			"bad.jsonl:2:1 not a logged question",
		);
		git("mv", "knowledge-base", "content");
		git("commit", "-q", "-m", "moved");
		const { err } = await shop.run("--kb", "content", "diff", "before");
		expect(err).toContain("There was no knowledge base in");
	});
});

describe("shopbell ask --channel", () => {
	it("shows the reply with the marks and buttons of each channel", async () => {
		const ask = async (channel: string) =>
			(await shop.run("ask", "I want to return my shoes", "--channel", channel))
				.out;
		expect(await ask("webchat")).toContain(
			"│ You have **30 days**:\n│\n│ 1. Open [My returns](https://lipa.example/returns).",
		);
		expect(await ask("telegram")).toContain("│ You have **30 days**:");
		expect(await ask("slack")).toContain(
			"Open <https://lipa.example/returns|My returns>",
		);
		expect(await ask("webchat")).toContain("│ [ Where is my order? ]");
		const whatsapp = await ask("whatsapp");
		expect(whatsapp).toMatch(/^WhatsApp\n/);
		expect(whatsapp).toContain("My returns (https://lipa.example/returns)");
		const text = await ask("text");
		expect(text).toContain("│ You have 30 days:");
		expect(text).toMatch(/│ - Where is my order\?\n│ - /);
		expect(text).not.toContain("[ ");
	});

	it("gives the messages to programs and refuses a channel it does not know", async () => {
		const { out } = await shop.run(
			"ask",
			"return label",
			"--channel",
			"text",
			"--json",
		);
		expect(JSON.parse(out)).toMatchObject({
			channel: "text",
			messages: [{ buttons: [] }],
		});
		const { code, err } = await shop.run("ask", "x", "--channel", "fax");
		expect(code).toBe(2);
		expect(err).toContain("webchat, telegram, whatsapp");
	});
});

describe("the help of every editor's command", () => {
	it("shows an example", async () => {
		for (const name of [
			"test",
			"diff",
			"confusions",
			"translations",
			"new",
			"add-question",
			"format",
			"ask",
			"explain",
			"eval",
		]) {
			const { code, out } = await shop.run(name, "--help");
			expect(code, name).toBe(0);
			expect(out, name).toContain(`Example:\n  shopbell ${name}`);
		}
	});
});
