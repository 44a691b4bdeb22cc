import { placesOf } from "./places-of.js";

/** Most characters of a template's body once its places are filled. */
const maxLength = 1024;

/** A template as the shopper reads it, or why it cannot be sent. */
export type FilledTemplate =
	| {
			readonly kind: "filled";
			readonly text: string;
			/** The values as vendors take them. */
			readonly values: readonly string[];
	  }
	/** Another number of values than places, or an empty one. */
	| { readonly kind: "incomplete" }
	| { readonly kind: "too-long" };

/**
 * Puts values into the places of a body. Vendors take no line breaks and no row of blanks in a
 * value, so those become one blank (developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes, 132018).
 */
export function fillTemplate(
	body: string,
	values: readonly string[],
): FilledTemplate {
	const lines = values.map(toLine);
	if (lines.length !== placesOf(body).length || lines.includes(""))
		return { kind: "incomplete" };
	const text = body
		.trim()
		.replaceAll(
			/\{\{(\d+)\}\}/g,
			(place, number: string) => lines[Number(number) - 1] ?? place,
		);
	return text.length > maxLength
		? { kind: "too-long" }
		: { kind: "filled", text, values: lines };
}

function toLine(value: string): string {
	return value.replaceAll(/\s+/gu, " ").trim();
}
