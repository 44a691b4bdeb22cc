import { type Article, renderArticle, type Shop } from "@shopbell/knowledge";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMessage } from "./escape-message.js";
import {
	htmlToAnswer,
	markdownToAnswer,
	plainToAnswer,
	sourceToAnswer,
} from "./to-answer.js";

const shop: Shop = {
	name: "Lipa",
	locales: ["en"],
	defaultLocale: "en",
	timeZone: "Europe/Warsaw",
	facts: {},
	hours: {},
	exceptions: {},
	policy: { maxWrongShare: 0.03, missesBeforeHandoff: 2 },
} as Shop;

const shown = (title: string) => {
	const text = {
		title,
		questions: ["q"],
		notQuestions: [],
		answer: "a",
		short: "a",
	};
	const article: Article = {
		id: "a",
		owner: "o",
		reviewBy: "2027-01-01",
		handoff: "offer",
		strictness: 0,
		facts: {},
		next: [],
		texts: { en: text },
		file: "articles/a.yaml",
	};
	return renderArticle({ article, locale: "en", shop }).title;
};

describe("escapeMessage", () => {
	it("makes a message that says the text letter by letter", () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom("'", "{", "}", "<", ">", "#", "a", " "),
				}),
				(text) => {
					expect(shown(escapeMessage(`x${text}x`))).toBe(`x${text}x`);
				},
			),
		);
	});
});

describe("htmlToAnswer", () => {
	it("keeps paragraphs, lists, strong, emphasis, breaks and safe links", () => {
		expect(
			htmlToAnswer(
				'<p>One <b>two</b> <i>three</i><br>four &amp; {five}</p><ul><li>a<ol><li>b</li></ol></li><li><a href="/x">c</a></li></ul>',
				"https://help.example/hc/",
			),
		).toEqual({
			text: "One **two** *three*\\\nfour & '{'five'}'\n\n- a\n  1. b\n- [c](https://help.example/x)\n",
			losses: [],
		});
	});

	it("names what does not fit and keeps its words", () => {
		const { text, losses } = htmlToAnswer(
			'<h2>Head</h2><table><tr><th>Size</th><th>cm</th></tr><tr><td>M</td><td>40</td></tr></table><pre>code\nmore</pre><blockquote>said</blockquote><hr><p><img src="https://a.example/x.png" alt="A map"> <a href="javascript:alert(1)">bad</a> <a href="http://a.example">old</a> <code>x</code></p><script>alert(1)</script><iframe src="https://v.example/1"></iframe><form>Send <input></form>',
		);
		expect(text).toBe(
			"**Head**\n\n- Size – cm\n- M – 40\n\ncode\\\nmore\n\nsaid\n\nA map bad old x\n\nSend\n",
		);
		expect(losses.map(({ what }) => what)).toEqual([
			"A script",
			"An embedded page (https://v.example/1)",
			"A form",
			"A heading",
			"A table",
			"A block of code",
			"A quotation",
			"A line",
			"An image (https://a.example/x.png)",
			"javascript:alert(1)",
			"http://a.example",
			"Code",
		]);
	});

	it("reads ten thousand levels without falling over", () => {
		const { text, losses } = htmlToAnswer(
			`${"<div>".repeat(10_000)}deep${"</div>".repeat(10_000)}`,
		);
		expect(text).toBe("deep");
		expect(losses).toHaveLength(1);
	});
});

describe("markdownToAnswer and plainToAnswer", () => {
	it("read foreign Markdown with tables and braces", () => {
		expect(
			markdownToAnswer("# Hi\n\n| a | b |\n|---|---|\n| 1 | {2} |").text,
		).toBe("**Hi**\n\n- a – b\n- 1 – '{'2'}'\n");
	});

	it("take plain text as it stands", () => {
		expect(plainToAnswer("1. *no list* <b>\n\n# no heading {x}")).toBe(
			"1\\. \\*no list\\* \\<b>\n\n\\# no heading '{'x'}'\n",
		);
	});
});

describe("sourceToAnswer", () => {
	it("leaves what is within the subset as it is written", () => {
		const source =
			"You have **{return_days, plural, one {# day} other {# days}}**.\n\n1. Open [My returns]({shop_url}/returns).\n2. Wait.\n";
		expect(sourceToAnswer(source)).toEqual({ text: source, losses: [] });
	});

	it("reduces the rest and keeps the facts", () => {
		expect(
			sourceToAnswer(
				"## Head\n\nOpen [My returns]({shop_url}/my) in {return_days} days.",
			),
		).toEqual({
			text: "**Head**\n\nOpen [My returns]({shop_url}/my) in {return_days} days.\n",
			losses: [{ code: "markup-simplified", what: "A heading" }],
		});
	});
});
