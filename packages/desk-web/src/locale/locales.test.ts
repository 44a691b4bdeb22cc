import { describe, expect, it } from "vitest";
import { chooseLocale, locales } from "./locales.js";
import { fill } from "./strings.js";

/** Every text of a language by its path. */
function flatten(value: object, path = ""): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(value).flatMap(([key, item]) =>
			typeof item === "string"
				? [[`${path}${key}`, item] as const]
				: [...flatten(item as object, `${path}${key}.`)],
		),
	);
}

const placeholders = (text: string) =>
	[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the desk's words", () => {
	it("are complete in every language, with the same values to fill in", () => {
		const english = flatten(locales.en);
		const wrong = Object.entries(locales).flatMap(([tag, words]) => {
			const texts = flatten(words);
			return [...english].flatMap(([key, text]) => {
				const other = texts.get(key);
				const isSame =
					other !== undefined &&
					other.trim() !== "" &&
					placeholders(other).join() === placeholders(text).join();
				return isSame ? [] : [`${tag}: ${key}`];
			});
		});
		expect(wrong).toEqual([]);
	});

	it("are translated: only names and words shared by the languages are equal to English", () => {
		const english = flatten(locales.en);
		const shared = new Set([
			"channels.botframework",
			"by",
			"email",
			"slotTypes.email",
			"work.fields.email",
			"menu",
			"bot",
			"roles.administrator",
		]);
		const same = Object.entries(locales)
			.filter(([tag]) => tag !== "en")
			.flatMap(([tag, words]) =>
				[...flatten(words)]
					.filter(
						([key, text]) => english.get(key) === text && !shared.has(key),
					)
					.map(([key]) => `${tag}: ${key}`),
			);
		expect(same).toEqual([]);
	});

	it("come in the first of the browser's languages that there is", () => {
		expect(chooseLocale(["de-DE", "uk-UA", "en"])).toBe("uk");
		expect(chooseLocale(["PL"])).toBe("pl");
		expect(chooseLocale(["toString", "de"])).toBe("en");
		expect(chooseLocale([])).toBe("en");
	});

	it("are filled in", () => {
		expect(fill("{agent} has {what}", { agent: "Boris" })).toBe(
			"Boris has {what}",
		);
	});
});
