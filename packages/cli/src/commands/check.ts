import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import {
	loadProblemTranslation,
	type ProblemLanguage,
	problemLanguages,
} from "@shopbell/knowledge/problem-texts";
import { Option } from "commander";
import {
	formatReport,
	type ReportFormat,
	reportFormats,
} from "../report/format-report.js";
import {
	type AddCommand,
	toCache,
	toExample,
	toFolder,
} from "./command-context.js";

interface CheckOptions {
	readonly format: ReportFormat;
	readonly lang: ProblemLanguage;
	readonly strict?: boolean;
	readonly quick?: boolean;
}

/** `shopbell check [folder]`: every problem at once; exit code 1 when there are errors. */
export const checkCommand: AddCommand = (program, context) => {
	program
		.command("check")
		.description("list every mistake in the knowledge base, with its fix")
		.argument("[folder]", "folder of the knowledge base")
		.addOption(
			new Option("--format <format>", "how to print")
				.choices(reportFormats)
				.default("text"),
		)
		.addOption(
			new Option("--lang <language>", "language of messages and fixes")
				.choices(problemLanguages)
				.default("en"),
		)
		.option("--strict", "fail for warnings too")
		.option(
			"--quick",
			"leave out phrasing-near, for which all phrasings are compared",
		)
		.addHelpText(
			"after",
			toExample(
				"shopbell check --lang pl",
				"shopbell check --strict --format github",
			),
		)
		.action(async (argument: string | undefined, options: CheckOptions) => {
			const { terminal, cwd, now } = context;
			const { format, lang, strict = false, quick = false } = options;
			const folder = toFolder(program, context, argument);
			const { kind, problems } = await loadKnowledgeBase(folder, {
				...toCache(program, context),
				now: now(),
				comparesPhrasings: !quick,
			});
			if (kind === "broken" || (strict && problems.length > 0))
				context.exitCode = 1;
			const translation = await loadProblemTranslation(lang);
			terminal.out(
				formatReport({ problems, format, translation, folder, cwd }),
			);
		});
};
