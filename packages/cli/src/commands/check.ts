import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import { Option } from "commander";
import { type AddCommand, toFolder } from "./command-context.js";
import { countProblems, formatProblems } from "./print-problems.js";

/** `shopbell check [folder]`: every problem at once; exit code 1 when there are errors. */
export const checkCommand: AddCommand = (program, context) => {
	program
		.command("check")
		.description("list every mistake in the knowledge base, with its fix")
		.argument("[folder]", "folder of the knowledge base")
		.addOption(
			new Option("--format <format>", "how to print")
				.choices(["text", "json"])
				.default("text"),
		)
		.action(async (argument: string | undefined, { format }) => {
			const { terminal, cwd } = context;
			const folder = toFolder(program, context, argument);
			const { kind, problems } = await loadKnowledgeBase(folder);
			if (kind === "broken") context.exitCode = 1;
			if (format === "json") {
				terminal.out(`${JSON.stringify(problems, null, "\t")}\n`);
				return;
			}
			terminal.out(formatProblems(problems, folder, cwd));
			terminal.out(
				problems.length === 0
					? "No problems\n"
					: `${countProblems(problems)}\n`,
			);
		});
};
