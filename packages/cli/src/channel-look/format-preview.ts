import type { ReplyPreview } from "@shopbell/channels/look";

/** The messages of a channel as lines of a terminal, with a rule at the left. */
export function formatPreview(
	messages: readonly ReplyPreview[],
	title: string,
): string {
	return messages
		.flatMap(({ text, buttons }) => [
			title,
			...[
				...text.split("\n"),
				...(buttons.length > 0
					? ["", ...buttons.map((label) => `[ ${label} ]`)]
					: []),
			].map((line) => `│ ${line}`.trimEnd()),
			"",
		])
		.join("\n");
}
