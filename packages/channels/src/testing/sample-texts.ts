import type { Chance } from "./create-chance.js";

const samples: readonly string[] = [
	"where is my order 10233?",
	"gdzie jes moja paczk",
	"де моє замовлення",
	"къде ми е поръчката",
	"kde je moja zásielka",
	"iade etmek istiyorum",
	"🙂👍🏽👩‍👩‍👧‍👦",
	'quotes " and \\ and / and \u00e9',
	"<b>bold</b> & *stars* _lines_ `ticks` ~waves~",
	"line\nbreak\n\nand another",
	"مرحبا",
	"a\u0301 e\u0301",
	"\u{1F1F5}\u{1F1F1} +48 600 100 200",
];

/** Something a shopper may write; never empty. */
export function sampleText(chance: Chance): string {
	const count = 1 + chance.below(3);
	return Array.from({ length: count }, () => chance.pick(samples))
		.join(" ")
		.trim();
}
