import type { OutgoingMessage } from "@shopbell/conversation";
import { toPlainText } from "@shopbell/knowledge";

/** A message as lines: who speaks, the text, numbered buttons. */
export function formatMessage(message: OutgoingMessage): string {
	const name =
		message.author.kind === "human"
			? message.author.name
			: message.author.kind === "bot"
				? "Assistant"
				: "·";
	const text = toPlainText(message.blocks).replaceAll("\n", "\n  ");
	const buttons = message.quickReplies
		.map(({ label }, index) => `[${index + 1}] ${label}`)
		.join("  ");
	return [
		`${name}: ${text}`,
		...(buttons === "" ? [] : [`  ${buttons}`]),
		...(message.asksFeedback ? ["  [+] helpful  [-] not helpful"] : []),
		"",
	].join("\n");
}
