import fc from "fast-check";
import { expect, it } from "vitest";
import { toPlainText } from "../../articles/blocks.js";
import { findMarkdown, toBlocks } from "../../articles/to-blocks.js";
import { isPlain } from "./is-plain.js";

const pieces = fc.constantFrom(
	..."ab1 .)-+*_#>[]<`~\\&!\n\t:=|(",
	"    ",
	"https://a.example/b",
	"1. ",
	"- ",
);

it("is true only of texts that Markdown leaves as they are", () => {
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
			const text = parts.join("");
			if (!isPlain(text)) return;
			expect(findMarkdown(text)).toEqual([]);
			expect(toPlainText(toBlocks(text))).toBe(text.trim());
		}),
		{ numRuns: 2_000 },
	);
});

it("is true of what most titles and short texts look like", () => {
	for (const text of [
		"How do I return something?",
		"Open https://lipa.example/returns, then print the label – it’s free.",
		"24 – 48 hours (2 days)",
	])
		expect(isPlain(text)).toBe(true);
	for (const text of ["- a", "1. a", "a\nb", "**a**", "    a", "a &amp; b"])
		expect(isPlain(text)).toBe(false);
});
