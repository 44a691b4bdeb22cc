/** A list written as words set apart by spaces and line breaks. */
export const words = (text: string): readonly string[] =>
	text.trim().split(/\s+/);

/** A list written as one entry a line. */
export const lines = (text: string): readonly string[] =>
	text
		.trim()
		.split("\n")
		.map((line) => line.trim());
