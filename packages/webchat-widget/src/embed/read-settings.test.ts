import { describe, expect, it } from "vitest";
import { readSettings } from "./read-settings.js";

const languages = { page: "sk", browser: ["tr"] };

describe("the script tag", () => {
	it("names the server by its own address", () => {
		expect(
			readSettings(
				{ src: "https://bot.example:8443/chat/widget.js?v=1", dataset: {} },
				languages,
				undefined,
			),
		).toMatchObject({
			origin: "https://bot.example:8443",
			folder: "https://bot.example:8443/chat/",
		});
	});

	it.each([
		["bg", { locale: "pl" }, "bg"],
		[undefined, { locale: "pl" }, "pl"],
		[undefined, {}, "sk"],
		[undefined, { locale: "xx" }, "sk"],
	])("with %s chosen and %j asked for speaks %s", (stored, dataset, locale) => {
		expect(
			readSettings(
				{ src: "https://bot.example/widget.js", dataset },
				languages,
				stored,
			).locale,
		).toBe(locale);
	});
});
