import type { DeskCommand } from "@shopbell/conversation";

/** Words and files of the shopper as one text, for desks that take text alone. */
export function toRelayedText(
	command: Extract<DeskCommand, { kind: "relay" }>,
): string {
	const files = (command.attachments ?? []).map(
		({ name, url }) => `${name}: ${url}`,
	);
	return [command.edited ? `✎ ${command.text}` : command.text, ...files]
		.filter((part) => part !== "")
		.join("\n");
}
