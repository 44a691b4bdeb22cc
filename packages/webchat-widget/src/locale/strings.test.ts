import { describe, expect, it } from "vitest";
import { launcherStrings } from "./launcher-strings.js";
import { loadStrings } from "./load-strings.js";
import { chooseLocale, localeIds } from "./locales.js";
import { fill } from "./strings.js";

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the interface's words", () => {
	it.each(localeIds)(
		"are complete in %s, with the same places to fill in",
		async (id) => {
			const english = Object.entries(await loadStrings("en"));
			const strings = new Map(Object.entries(await loadStrings(id)));
			expect([...strings.keys()]).toEqual(english.map(([key]) => key));
			for (const [key, text] of english) {
				const translated = strings.get(key) ?? "";
				expect(translated.trim(), key).not.toBe("");
				expect(places(translated), key).toEqual(places(text));
			}
			expect(places(launcherStrings[id].unread)).toEqual(["{count}"]);
		},
	);

	it("take values as they are", () => {
		expect(fill("{name} – {other}", { name: "$& <b>" })).toBe(
			"$& <b> – {other}",
		);
	});
});

describe("the interface's language", () => {
	it.each([
		[["pl-PL"], "pl"],
		[[undefined, "", "de", "uk_UA"], "uk"],
		[["de-AT"], "en"],
		[[], "en"],
	])("of %j is %s", (tags, id) => {
		expect(chooseLocale(tags)).toBe(id);
	});
});
