import EmailReplyParser from "email-reply-parser";

/** Longest answer that is read. */
const maxAnswerLength = 12_000;

/** What a person wrote above the quote of our letter. */
export interface Answer {
	readonly text: string;
	/** `#done` and `#bot` on a line of their own. */
	readonly end: "resolved" | "released" | null;
}

/**
 * Takes the answer out of a message. The quote begins where our own address stands, which mail
 * programs put over it in whatever language; what is left, signatures and other quotes, is the
 * library's to know.
 */
export function readAnswer(
	text: string,
	ourAddresses: readonly string[],
): Answer {
	const lines = text.replaceAll("\r\n", "\n").split("\n");
	const quoteAt = lines.findIndex((line) =>
		ourAddresses.some((address) =>
			line.toLowerCase().includes(address.toLowerCase()),
		),
	);
	const above = (quoteAt === -1 ? lines : lines.slice(0, quoteAt))
		.join("\n")
		.slice(0, maxAnswerLength);
	const visible = new EmailReplyParser().parseReply(above).split("\n");
	const commands = visible.map((line) => line.trim().toLowerCase());
	return {
		text: visible
			.filter((_line, index) => !isCommand(commands[index]))
			.join("\n")
			.trim(),
		end: commands.includes("#done")
			? "resolved"
			: commands.includes("#bot")
				? "released"
				: null,
	};
}

function isCommand(line: string | undefined): boolean {
	return line === "#done" || line === "#bot";
}
