import type { AskOptions, Faq } from "@shopbell/knowledge";
import type { Command } from "commander";
import { type CommandContext, toExample } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

/** A question that was asked on the command line, and the bot to ask. */
export interface AskedQuestion<Options> {
	readonly faq: Faq;
	readonly question: string;
	/** The language the conversation is in, where it was told. */
	readonly asked: AskOptions;
	readonly options: Options;
}

/** What a command does with one question. */
export interface QuestionCommand<Options> {
	readonly name: string;
	readonly description: string;
	/** What `--json` prints. */
	readonly json: string;
	readonly example: string;
	/** The option that tells the language of the conversation; default `--lang <language>`. */
	readonly conversationOption?: "--conversation <language>";
	/** What is printed. */
	readonly print: (
		question: AskedQuestion<Options & { readonly json?: boolean }>,
	) => string | Promise<string>;
}

/** Adds a command that takes one question, opens the knowledge base and prints something about it. */
export function addQuestionAsCommand<Options>(
	program: Command,
	context: CommandContext,
	command: QuestionCommand<Options>,
): Command {
	const { name, description, json, example, print } = command;
	const { conversationOption = "--lang <language>" } = command;
	return program
		.command(name)
		.description(description)
		.argument("<question>", "what the shopper types")
		.option(conversationOption, "language of the conversation; else found out")
		.option("--json", json)
		.addHelpText("after", toExample(example))
		.action(async (question: string, options) => {
			const faq = await openWithProgress(program, context);
			const { lang, conversation } = options as {
				lang?: string;
				conversation?: string;
			};
			const language =
				command.conversationOption === undefined ? lang : conversation;
			const asked = language === undefined ? {} : { language };
			context.terminal.out(await print({ faq, question, asked, options }));
		});
}
