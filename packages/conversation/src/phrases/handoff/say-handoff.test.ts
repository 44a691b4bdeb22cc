import { parseMessage } from "@shopbell/knowledge";
import { describe, expect, it } from "vitest";
import { notePhrasesOf } from "../../handoff/note/note-phrases-of.js";
import { phraseLocales } from "../phrases-of.js";
import { handoffPhrasesOf } from "./say-handoff.js";

/** Every text of a catalogue with its path. */
function textsOf(value: unknown, path = ""): [string, string][] {
	return typeof value === "string"
		? [[path, value]]
		: Object.entries(value as object).flatMap(([key, inner]) =>
				textsOf(inner, `${path}.${key}`),
			);
}

function argumentsOf(text: string, locale: string): readonly string[] {
	const message = parseMessage(text, locale);
	if (message.kind === "mistake") throw new Error(`${locale}: ${text}`);
	return [...new Set(message.arguments.map(({ name }) => name))].sort();
}

describe.each(phraseLocales)("phrases about people in %s", (locale) => {
	it.each([
		["shopper", handoffPhrasesOf],
		["agent", notePhrasesOf],
	] as const)(
		"for the %s take the same values as the English ones",
		(_, of) => {
			const english = new Map(textsOf(of("en")));
			const texts = textsOf(of(locale));
			expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
			for (const [path, text] of texts)
				expect(argumentsOf(text, locale), path).toEqual(
					argumentsOf(english.get(path) ?? "", "en"),
				);
		},
	);

	it("have every plural form the language needs", () => {
		const forms = new Intl.PluralRules(locale).resolvedOptions()
			.pluralCategories;
		for (const [path, text] of textsOf(handoffPhrasesOf(locale))) {
			const message = parseMessage(text, locale);
			if (message.kind === "mistake") continue;
			for (const { kind, name, categories } of message.arguments)
				if (kind === "plural" && name !== "position")
					expect([...categories].sort(), path).toEqual([...forms].sort());
		}
	});
});
