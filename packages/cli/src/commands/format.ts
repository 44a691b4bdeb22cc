import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import {
	type FormatResult,
	formatYaml,
	type Problem,
} from "@shopbell/knowledge";
import { readSourceFiles } from "@shopbell/knowledge/node";
import { type AddCommand, toExample, toFolder } from "./command-context.js";
import { formatProblems } from "./print-problems.js";

/** `shopbell format`: every file in its one form, no comment lost. */
export const formatCommand: AddCommand = (program, context) => {
	program
		.command("format")
		.description(
			"bring indentation, spacing and brackets of all files into one form",
		)
		.argument("[folder]", "folder of the knowledge base")
		.option("--check", "change nothing; exit code 1 when a file would change")
		.option("--json", "the files as JSON")
		.addHelpText("after", toExample("shopbell format --check"))
		.action(
			async (
				argument: string | undefined,
				options: { readonly check?: boolean; readonly json?: boolean },
			) => {
				const { terminal, cwd } = context;
				const folder = toFolder(program, context, argument);
				const results = (await readSourceFiles(folder)).map((file) => ({
					file,
					result: formatYaml(file),
				}));
				const changed = results.flatMap(({ file, result }) =>
					result.kind === "formatted" && result.isChanged
						? [{ path: file.path, text: result.text }]
						: [],
				);
				if (!options.check)
					for (const { path, text } of changed)
						await writeFile(join(folder, path), text);
				const problems = results.flatMap(({ result }) => problemsOf(result));
				if (problems.length > 0 || (options.check && changed.length > 0))
					context.exitCode = 1;
				const shown = (path: string) =>
					relative(cwd, join(folder, path)).replaceAll("\\", "/");
				const kept = results
					.filter(({ result }) => result.kind === "kept")
					.map(({ file }) => shown(file.path));
				const paths = changed.map(({ path }) => shown(path));
				if (options.json) {
					terminal.out(
						`${JSON.stringify({ changed: paths, kept, problems }, null, "\t")}\n`,
					);
					return;
				}
				terminal.out(
					paths
						.map(
							(path) =>
								`${options.check ? "would change" : "changed"} ${path}\n`,
						)
						.join(""),
				);
				terminal.out(
					kept
						.map(
							(path) =>
								`left as it is ${path}: a comment or value would be lost\n`,
						)
						.join(""),
				);
				terminal.err(formatProblems(problems, folder, cwd));
				if (paths.length === 0 && problems.length === 0)
					terminal.out("All files are in their one form\n");
			},
		);
};

const problemsOf = (result: FormatResult): readonly Problem[] =>
	result.kind === "problems" ? result.problems : [];
