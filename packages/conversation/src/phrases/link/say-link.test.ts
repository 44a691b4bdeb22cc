import { parseMessage } from "@shopbell/knowledge";
import { expect, it } from "vitest";
import { phraseLocales } from "../phrases-of.js";
import { en } from "./en.js";
import type { LinkPhrases } from "./link-phrases.js";
import { linkPhrasesOf } from "./say-link.js";

const names = Object.keys(en) as (keyof LinkPhrases)[];

function read(text: string, locale: string) {
	const message = parseMessage(text, locale);
	if (message.kind === "mistake") throw new Error(`${locale}: ${text}`);
	return message.arguments;
}

it.each(phraseLocales)(
	"phrases about links in %s take the same values as the English ones, in every plural form",
	(locale) => {
		const forms = new Intl.PluralRules(locale).resolvedOptions()
			.pluralCategories;
		for (const name of names) {
			const found = read(linkPhrasesOf(locale)[name], locale);
			const values = (list: typeof found) =>
				[...new Set(list.map((one) => one.name))].sort();
			expect(values(found), name).toEqual(values(read(en[name], "en")));
			for (const { kind, categories } of found)
				if (kind === "plural")
					expect([...categories].sort(), name).toEqual([...forms].sort());
		}
	},
);
