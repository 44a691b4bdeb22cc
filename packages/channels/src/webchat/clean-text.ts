// Controls other than tab and line feed; directional overrides, which can make a text read
// differently at the desk; halves of surrogate pairs, which no database or socket carries.
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const halves = /\p{Surrogate}/gu;

/** A shopper's text as it is stored: line ends unified, control characters gone, trimmed. */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(unwanted, (character) =>
			character === "\n" || character === "\t" ? character : "",
		)
		.replace(halves, "\ufffd")
		.trim();
}
