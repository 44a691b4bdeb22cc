import { type ChannelName, channelNames } from "@shopbell/channels/look";
import { type Answer, toPlainText } from "@shopbell/knowledge";
import { Option } from "commander";
import type { AddCommand } from "./command-context.js";
import { addQuestionAsCommand } from "./question-command.js";

interface AskCommandOptions {
	readonly json?: boolean;
	readonly channel?: ChannelName;
}

/** `shopbell ask "…"`: what the shopper would see. */
export const askCommand: AddCommand = (program, context) => {
	addQuestionAsCommand<AskCommandOptions>(program, context, {
		name: "ask",
		description: "show what a shopper would see",
		json: "the whole answer as JSON",
		example: 'shopbell ask "where is my parcel" --channel whatsapp',
		print: async (question) => {
			const { channel, json } = question.options;
			if (channel !== undefined) {
				// The conversation core takes a while to load, and few ask for it.
				const { printPreview } = await import("./print-preview.js");
				return printPreview(question, channel, context.now);
			}
			const answer = question.faq.ask(question.question, question.asked);
			return json
				? `${JSON.stringify(answer, null, "\t")}\n`
				: formatAnswer(answer);
		},
	}).addOption(
		new Option(
			"--channel <channel>",
			"the whole reply as this channel shows it",
		).choices(channelNames),
	);
};

function formatAnswer(answer: Answer): string {
	const lines = [`[${describe(answer)}]`, ""];
	switch (answer.kind) {
		case "answer":
			lines.push(toPlainText(answer.reply.blocks));
			if (answer.next.length > 0)
				lines.push("", ...answer.next.map(({ title }) => `  ▸ ${title}`));
			break;
		case "clarify":
			lines.push(
				...answer.choices.map(({ title }, i) => `  ${i + 1}. ${title}`),
			);
			break;
		case "none":
			lines.push(answer.smallTalk ?? "(no article answers this)");
	}
	lines.push(
		"",
		answer.offersPerson ? "  ☎ a person is offered" : "  ☎ a person on request",
	);
	return `${lines.join("\n")}\n`;
}

function describe(answer: Answer): string {
	const confidence = `${Math.round(answer.confidence * 100)} %`;
	switch (answer.kind) {
		case "answer":
			return `${answer.language} · ${answer.article} · ${confidence}`;
		case "clarify":
			return `${answer.language} · ${answer.choices.map(({ id }) => id).join(" or ")} · ${confidence}`;
		case "none":
			return answer.cues.smallTalk === undefined
				? `${answer.language} · nothing sure · ${confidence}`
				: `${answer.language} · small talk: ${answer.cues.smallTalk}`;
	}
}
