import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSimpleMarkdown } from "./read-simple-markdown.js";
import { findByWholeReader, toBlocksByWholeReader } from "./to-blocks.js";

/** Pieces from which texts are put together that are simple, nearly simple or anything but. */
const pieces = [
	..."aB1.) -*_[]()!#=+:;,\"'|–«»„”?…/\u00a0\u2028é",
	"word ",
	"two words",
	"\n",
	"\n\n",
	"\n- ",
	"\n1. ",
	"\n2. ",
	"**",
	"**strong**",
	" **strong words**, ",
	"[label](https://shop.example/a_b)",
	"[mail](mailto:a@b.example)",
	"[bad](http://x.example)",
	"[x](y)",
	"\n===",
	"\n---",
	"\n# ",
	"[x]: y",
	"https://shop.example/returns",
	"14.5 €",
	"😀",
	"😀**",
];

const text = fc
	.array(fc.constantFrom(...pieces), { maxLength: 14 })
	.map((chosen) => chosen.join(""));

function expectSame(markdown: string): void {
	const simple = readSimpleMarkdown(markdown);
	if (simple === undefined) return;
	expect(simple.blocks).toEqual(toBlocksByWholeReader(markdown));
	expect(
		simple.links.map(({ url, start, end }) => ({
			kind: "link",
			text: url,
			start,
			end,
		})),
	).toEqual(findByWholeReader(markdown));
}

describe("readSimpleMarkdown", () => {
	it("makes of every text that it reads what the whole reader makes of it", () => {
		fc.assert(fc.property(text, expectSame), { numRuns: 1_500 });
	});

	it("reads paragraphs, lists, strong words and links", () => {
		const markdown =
			"Open [My orders](https://shop.example/orders):\n\n1. choose **one**,\n2. tap it.\n\n- So!\n- Done.";
		expect(readSimpleMarkdown(markdown)?.blocks).toHaveLength(3);
		expectSame(markdown);
	});

	it("leaves everything else to the whole reader", () => {
		for (const markdown of [
			"# heading",
			"a *little*",
			"`code`",
			"<b>",
			"- a\n  b",
			"a\nb  \nc",
			"![x](y)",
			"[x][y]",
			"[x]: y",
			"- a\nb",
			"a\n2. b",
			"> a",
			"a\\*",
			"&amp;",
			"a\n===",
			"a_b_ c",
		])
			expect(readSimpleMarkdown(markdown), markdown).toBeUndefined();
	});
});
