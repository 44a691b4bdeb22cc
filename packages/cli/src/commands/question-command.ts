import type { AskOptions, Faq } from "@shopbell/knowledge";
import type { Command } from "commander";
import {
	type CommandContext,
	toCacheDir,
	toExample,
	toFolder,
} from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

/** A question that was asked on the command line, and the bot to ask. */
export interface AskedQuestion<Options> {
	readonly faq: Faq;
	readonly question: string;
	/** The language told with `--lang`, if any. */
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
	/** What is printed. */
	readonly print: (
		question: AskedQuestion<Options & { readonly json?: boolean }>,
	) => string;
}

/** Adds a command that takes one question, opens the knowledge base and prints something about it. */
export function addQuestionAsCommand<Options>(
	program: Command,
	context: CommandContext,
	{ name, description, json, example, print }: QuestionCommand<Options>,
): Command {
	return program
		.command(name)
		.description(description)
		.argument("<question>", "what the shopper types")
		.option("--lang <language>", "language of the conversation")
		.option("--json", json)
		.addHelpText("after", toExample(example))
		.action(async (question: string, options) => {
			const faq = await openWithProgress(
				toFolder(program, context),
				context.terminal,
				toCacheDir(context),
			);
			const { lang } = options as { lang?: string };
			const asked = lang === undefined ? {} : { language: lang };
			context.terminal.out(print({ faq, question, asked, options }));
		});
}
