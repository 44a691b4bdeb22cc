import type { ChannelLook, MessagePreview } from "@shopbell/channel-look";

/** A message of a channel as lines of a terminal, with a rule at its left. */
export function formatPreview(
	{ text, buttons, isSplit }: MessagePreview,
	{ title, maxText }: ChannelLook,
): string {
	const lines = [
		...text.split("\n"),
		...(buttons.length > 0
			? ["", ...buttons.map((label) => `[ ${label} ]`)]
			: []),
	];
	return [
		title,
		...lines.map((line) => `│ ${line}`.trimEnd()),
		...(isSplit
			? [`(longer than ${maxText} characters: sent in several messages)`]
			: []),
		"",
	].join("\n");
}
