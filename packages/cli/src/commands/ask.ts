import { type Answer, toPlainText } from "@shopbell/knowledge";
import { type AddCommand, toCacheDir, toFolder } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

/** `shopbell ask "…"`: what the shopper would see. */
export const askCommand: AddCommand = (program, context) => {
	program
		.command("ask")
		.description("show what a shopper would see")
		.argument("<question>", "what the shopper types")
		.option("--lang <language>", "language of the conversation")
		.option("--json", "the whole answer as JSON")
		.action(async (question: string, options) => {
			const { terminal } = context;
			const faq = await openWithProgress(
				toFolder(program, context),
				terminal,
				toCacheDir(context),
			);
			const { lang, json } = options as { lang?: string; json?: boolean };
			const answer = faq.ask(
				question,
				lang === undefined ? {} : { language: lang },
			);
			terminal.out(
				json ? `${JSON.stringify(answer, null, "\t")}\n` : formatAnswer(answer),
			);
		});
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
