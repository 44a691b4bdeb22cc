import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
	encodeAction,
	type OutgoingMessage,
	toKnowledge,
} from "@shopbell/conversation";
import { actionNames } from "@shopbell/knowledge";
import { formatMessage } from "../chat/format-message.js";
import { formatTranscript, toExpectation } from "../chat/format-transcript.js";
import { playTranscript } from "../chat/play-transcript.js";
import { readShopAnswer } from "../chat/read-shop-answer.js";
import {
	createTerminalChat,
	type TerminalChat,
} from "../chat/terminal-chat.js";
import { toOutcome } from "../chat/to-outcome.js";
import type { TranscriptTurn } from "../chat/transcript.js";
import type { AddCommand } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

const help = `Type as a shopper would. A number taps that button, + and - are the thumbs.
You also play the person at the desk: /accept, /say TEXT, /resolve, /release. With --shop you play the shop too: /shop status=shipped, or /shop not-found. /quit ends.
`;

/** `shopbell chat`: a whole conversation in the terminal. */
export const chatCommand: AddCommand = (program, context) => {
	program
		.command("chat")
		.description(
			"talk with the bot here, as a shopper and as a colleague at the desk",
		)
		.option("--lang <language>", "language of the page the shopper is on")
		.option("--shop", "a shop is connected, and you play it")
		.option("--record <file>", "write the conversation down as a transcript")
		.action(async ({ lang, shop = false, record }: ChatOptions) => {
			const { terminal } = context;
			const faq = await openWithProgress(program, context);
			const knowledge = toKnowledge(faq);
			const actions = new Set(shop ? actionNames : []);
			const chat = createTerminalChat(knowledge, Date.now, actions);
			const turns: TranscriptTurn[] = [];
			let shown: readonly OutgoingMessage[] = chat.open(lang);
			terminal.err(help);
			terminal.out(`${shown.map(formatMessage).join("\n")}\n`);
			for await (const line of terminal.lines()) {
				const typed = line.trim();
				if (typed === "/quit") break;
				if (typed === "") continue;
				const { turn, replies } = answer(chat, typed, shown.at(-1));
				if (turn) turns.push(turn);
				if (replies.length > 0) shown = replies;
				const { owner } = chat.state;
				terminal.out(
					replies.length > 0
						? `${replies.map(formatMessage).join("\n")}\n`
						: `  (${owner.kind === "human" ? "the bot is silent: a person has the conversation" : "nothing"})\n\n`,
				);
			}
			if (record === undefined) return;
			const language = lang ?? knowledge.defaultLocale;
			const title = firstWords(turns);
			// Played once more from the turns alone, so that what is written down holds when it is played.
			const played = playTranscript(
				{ title, language, shop, turns },
				knowledge,
			);
			const file = resolve(context.cwd, record);
			await writeFile(
				file,
				formatTranscript({
					title,
					language,
					shop,
					turns: played.map(({ turn, seen }) => ({
						...turn,
						...toExpectation(seen),
					})),
				}),
			);
			terminal.err(`Written: ${file}\n`);
		});
};

interface ChatOptions {
	readonly lang?: string;
	readonly shop?: boolean;
	readonly record?: string;
}

/** A title to begin with; an editor writes a better one. */
function firstWords(turns: readonly TranscriptTurn[]): string {
	const said = turns.find((turn) => "shopper" in turn);
	return said && "shopper" in said
		? said.shopper.slice(0, 80)
		: "A conversation";
}

/** What was played, and what came of it. */
interface Answered {
	readonly turn?: TranscriptTurn;
	readonly replies: readonly OutgoingMessage[];
}

/** One typed line as a tap, a thumb, something at the desk or in the shop, or words. */
function answer(
	chat: TerminalChat,
	typed: string,
	last: OutgoingMessage | undefined,
): Answered {
	const [command, ...rest] = typed.split(" ");
	switch (command) {
		case "/accept":
		case "/resolve":
		case "/release": {
			const kind = command.slice(1) as "accept" | "resolve" | "release";
			return { turn: { desk: kind }, replies: chat.desk({ kind }) };
		}
		case "/say": {
			const text = rest.join(" ");
			return {
				turn: { desk: text },
				replies: chat.desk({ kind: "say", text }),
			};
		}
		case "/shop": {
			const shop = readShopAnswer(rest);
			return { turn: { shop }, replies: chat.shop(toOutcome(shop)) };
		}
	}
	if ((typed === "+" || typed === "-") && last?.articleId !== undefined) {
		const isHelpful = typed === "+";
		return {
			turn: { thumb: isHelpful ? "up" : "down" },
			replies: chat.say(
				"",
				encodeAction({ kind: "helpful", articleId: last.articleId, isHelpful }),
			),
		};
	}
	const button = /^\d$/.test(typed)
		? last?.quickReplies[Number(typed) - 1]
		: undefined;
	return button
		? {
				turn: { tap: button.label },
				replies: chat.say(button.label, button.value),
			}
		: { turn: { shopper: typed }, replies: chat.say(typed) };
}
