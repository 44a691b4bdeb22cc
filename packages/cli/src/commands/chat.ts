import {
	encodeAction,
	type OutgoingMessage,
	toKnowledge,
} from "@shopbell/conversation";
import { formatMessage } from "../chat/format-message.js";
import {
	createTerminalChat,
	type TerminalChat,
} from "../chat/terminal-chat.js";
import { type AddCommand, toCacheDir, toFolder } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

const help = `Type as a shopper would. A number taps that button, + and - are the thumbs.
You also play the person at the desk: /accept, /say TEXT, /resolve, /release. /quit ends.
`;

/** `shopbell chat`: a whole conversation in the terminal. */
export const chatCommand: AddCommand = (program, context) => {
	program
		.command("chat")
		.description(
			"talk with the bot here, as a shopper and as a colleague at the desk",
		)
		.option("--lang <language>", "language of the page the shopper is on")
		.action(async ({ lang }: { lang?: string }) => {
			const { terminal } = context;
			const faq = await openWithProgress(
				toFolder(program, context),
				terminal,
				toCacheDir(context),
			);
			const chat = createTerminalChat(toKnowledge(faq), Date.now);
			let shown: readonly OutgoingMessage[] = chat.open(lang);
			terminal.err(help);
			terminal.out(`${shown.map(formatMessage).join("\n")}\n`);
			for await (const line of terminal.lines()) {
				const typed = line.trim();
				if (typed === "/quit") return;
				if (typed === "") continue;
				const replies = answer(chat, typed, shown.at(-1));
				if (replies.length > 0) shown = replies;
				const { owner } = chat.state;
				terminal.out(
					replies.length > 0
						? `${replies.map(formatMessage).join("\n")}\n`
						: `  (${owner.kind === "human" ? "the bot is silent: a person has the conversation" : "nothing"})\n\n`,
				);
			}
		});
};

/** One typed line as a tap, a thumb, something at the desk, or words. */
function answer(
	chat: TerminalChat,
	typed: string,
	last: OutgoingMessage | undefined,
): readonly OutgoingMessage[] {
	const [command, ...rest] = typed.split(" ");
	switch (command) {
		case "/accept":
			return chat.desk({ kind: "accept" });
		case "/say":
			return chat.desk({ kind: "say", text: rest.join(" ") });
		case "/resolve":
			return chat.desk({ kind: "resolve" });
		case "/release":
			return chat.desk({ kind: "release" });
	}
	if ((typed === "+" || typed === "-") && last?.articleId !== undefined) {
		return chat.say(
			"",
			encodeAction({
				kind: "helpful",
				articleId: last.articleId,
				isHelpful: typed === "+",
			}),
		);
	}
	const button = /^\d$/.test(typed)
		? last?.quickReplies[Number(typed) - 1]
		: undefined;
	return button ? chat.say(button.label, button.value) : chat.say(typed);
}
