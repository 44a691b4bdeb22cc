/**
 * A note for the shop's people, in English as the shop's own log is: what it is, lines with what
 * the shopper said, and the number by which the note is found again. Values are the shopper's
 * words, so line breaks and angle brackets are taken out of them: some back offices show notes as HTML.
 */
export function toNoteText(
	title: string,
	lines: Readonly<Record<string, string | null>>,
	reference: string,
): string {
	const told = Object.entries(lines).flatMap(([name, value]) =>
		value === null || value === "" ? [] : [`${name}: ${clean(value)}`],
	);
	return [title, ...told, `Reference: ${reference}`].join("\n");
}

function clean(value: string): string {
	return value
		.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
		.replaceAll(/[<>]/g, "")
		.trim()
		.slice(0, 2_000);
}
