/**
 * Examples of an intent: lines that start with `- `, or a list. Entities are
 * written `[Sofia](city)` or `[Sofia]{"entity": "city"}`; their words stay.
 */
export function readExamples(
	examples: string | readonly (string | { readonly text: string })[],
): {
	readonly questions: readonly string[];
	readonly losses: readonly string[];
} {
	const losses: string[] = [];
	const lines =
		typeof examples === "string"
			? examples
					.split("\n")
					.map((line) => line.trim())
					.filter((line) => line !== "")
					.flatMap((line) => {
						if (/^[-*]\s+/.test(line)) return [line.replace(/^[-*]\s+/, "")];
						losses.push(`The line '${line}' without a '- '`);
						return [];
					})
			: examples.map((one) => (typeof one === "string" ? one : one.text));
	const questions = lines
		.map((line) => {
			const words = line
				.trim()
				.replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, "$1");
			if (words !== line.trim() && losses.length === 0)
				losses.push("The marking of entities (their words are kept)");
			return words.replace(/\s+/g, " ");
		})
		.filter((line) => line !== "");
	return { questions: [...new Set(questions)], losses };
}
