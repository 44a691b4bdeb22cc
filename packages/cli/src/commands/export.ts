import { resolve } from "node:path";
import { type FormatId, formats } from "@shopbell/interchange";
import { Argument } from "commander";
import { CliError } from "../cli-error.js";
import { writeFiles } from "../interchange/write-files.js";
import { type AddCommand, toExample } from "./command-context.js";
import { loadContent } from "./load-content.js";

interface ExportOptions {
	readonly out: string;
	readonly lang?: string;
}

/** `shopbell export FORMAT --out DIR`: the articles for another program; names what it cannot hold. */
export const exportCommand: AddCommand = (program, context) => {
	program
		.command("export")
		.description(
			"write the articles for a spreadsheet, another help desk or a bot builder",
		)
		.addArgument(
			new Argument("<format>", "for what").choices(Object.keys(formats)),
		)
		.requiredOption("--out <folder>", "where the files go")
		.option("--lang <languages>", "with commas; default: all of the shop")
		.addHelpText("after", toExample("shopbell export xlsx --out for-review"))
		.action(async (format: FormatId, options: ExportOptions) => {
			const { terminal, cwd } = context;
			const knowledgeBase = await loadContent(program, context);
			const { locales } = knowledgeBase.shop;
			const wanted =
				options.lang?.split(",").map((locale) => locale.trim()) ?? locales;
			const unknown = wanted.find((locale) => !locales.includes(locale));
			if (unknown !== undefined)
				throw new CliError({
					code: "usage",
					message: `The shop has no language '${unknown}'`,
					fix: `It has ${locales.join(", ")}`,
				});
			const { files, losses } = await formats[format].write(
				knowledgeBase,
				wanted,
			);
			await writeFiles(
				resolve(cwd, options.out),
				files.map(({ path, bytes }) => ({ path, content: bytes })),
			);
			const { length } = Object.keys(knowledgeBase.articles);
			terminal.out(
				`${length} ${length === 1 ? "article" : "articles"} in ${files.length} ${files.length === 1 ? "file" : "files"} in ${options.out}\n`,
			);
			if (losses.length === 0) return;
			terminal.out(`${formats[format].name} does not hold:\n`);
			for (const { id, what } of losses)
				terminal.out(`  - ${id === "" ? "" : `${id}: `}${what}\n`);
		});
};
