import { describe, expect, it } from "vitest";
import { formatCount, type Texts } from "./texts.js";
import { textsOf } from "./texts-of.js";
import { findTopicName } from "./topic-names.js";

const locales = ["en", "pl", "uk", "bg", "sk", "tr"];

describe("texts", () => {
	it.each(locales)("are complete in '%s', with every plural form", (locale) => {
		const texts = textsOf(locale);
		const english = textsOf("en");
		for (const [name, text] of Object.entries(texts) as [
			keyof Texts,
			Texts[keyof Texts],
		][]) {
			if (typeof text === "string") {
				expect(text.trim(), name).not.toBe("");
				if (locale !== "en") expect(text, name).not.toBe(english[name]);
				continue;
			}
			for (let n = 0; n <= 200; n++) {
				const category = new Intl.PluralRules(locale).select(n);
				expect(
					text[category] ?? (locale === "tr" ? text.other : undefined),
					`${name} ${n}`,
				).toContain("#");
			}
		}
		expect(findTopicName("returns", locale)).toBeDefined();
	});

	it("count as each language counts", () => {
		const count = (locale: string) =>
			[1, 3, 5, 22].map((n) =>
				formatCount(textsOf(locale).articles, n, locale),
			);
		expect(count("pl")).toEqual([
			"1 artykuł",
			"3 artykuły",
			"5 artykułów",
			"22 artykuły",
		]);
		expect(count("uk")).toEqual([
			"1 стаття",
			"3 статті",
			"5 статей",
			"22 статті",
		]);
		expect(count("sk")).toEqual([
			"1 článok",
			"3 články",
			"5 článkov",
			"22 článkov",
		]);
	});

	it("are English, with the language's own name, where there are none", () => {
		expect(textsOf("de")).toMatchObject({
			language: "Deutsch",
			heading: "How can we help?",
		});
		expect(findTopicName("returns", "de")).toBeUndefined();
	});
});
