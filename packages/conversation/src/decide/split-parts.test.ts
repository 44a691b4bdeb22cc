import { expect, it } from "vitest";
import { splitParts } from "./split-parts.js";

it.each([
	["en", "return and invoice", ["return", "invoice"]],
	["en", "how long can I return a dress", ["how long can I return a dress"]],
	["pl", "zwrot i faktura", ["zwrot", "faktura"]],
	["sk", "reklamácia a faktúra", ["reklamácia", "faktúra"]],
	["uk", "повернення і рахунок", ["повернення", "рахунок"]],
	["bg", "връщане и фактура", ["връщане", "фактура"]],
	["tr", "iade ve fatura", ["iade", "fatura"]],
])(
	"splits a message in %s where its own words join: %s",
	(language, text, parts) => {
		expect(splitParts(text, language)).toEqual(parts);
	},
);
