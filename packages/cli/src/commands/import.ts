import { resolve } from "node:path";
import {
	type ExchangeFile,
	type ExchangeFormat,
	type FormatId,
	formats,
	guessFormat,
	planImport,
} from "@shopbell/interchange";
import { createKnowledgeBase } from "@shopbell/knowledge";
import { readSourceFiles } from "@shopbell/knowledge/node";
import { Option } from "commander";
import { CliError } from "../cli-error.js";
import { formatPlan } from "../interchange/format-plan.js";
import { readExchangeFiles } from "../interchange/read-exchange-files.js";
import { writeFiles } from "../interchange/write-files.js";
import { type AddCommand, toExample, toFolder } from "./command-context.js";
import { openCache } from "./open-cache.js";

interface ImportOptions {
	readonly from?: FormatId;
	readonly lang?: string;
	readonly encoding?: string;
	readonly owner: string;
	readonly reviewBy?: string;
	readonly write?: boolean;
	readonly format: "text" | "json";
}

const dayMs = 86_400_000;
/** What comes from elsewhere is read again soon. */
const reviewDays = 90;

/** `shopbell import SOURCES`: articles from elsewhere; shows the difference, writes with `--write`. Exit code 1 when a row was left out. */
export const importCommand: AddCommand = (program, context) => {
	program
		.command("import")
		.description(
			"bring in articles from a spreadsheet, another help desk or a web page; shows what would change",
		)
		.argument("<sources...>", "files or folders")
		.addOption(
			new Option(
				"--from <format>",
				"what it is; default: told by its name",
			).choices(Object.keys(formats)),
		)
		.option("--lang <language>", "language of texts that do not say theirs")
		.option(
			"--encoding <name>",
			"of old text files, for example windows-1250; default: utf-8",
		)
		.option("--owner <team>", "who keeps new articles right", "support-team")
		.option(
			"--review-by <date>",
			"day by which new articles are read again; default: in 90 days",
		)
		.option("--write", "write the articles; without it nothing is changed")
		.addOption(
			new Option("--format <format>", "how to print")
				.choices(["text", "json"])
				.default("text"),
		)
		.addHelpText(
			"after",
			toExample("shopbell import faq.xlsx --lang pl --write"),
		)
		.action(async (sources: readonly string[], options: ImportOptions) => {
			const { terminal, cwd, now } = context;
			const folder = toFolder(program, context);
			const files = await readSourceFiles(folder);
			const { cache, save } = openCache(program, context);
			const result = createKnowledgeBase(files, { cache });
			save();
			if (result.kind === "broken")
				throw new CliError({
					code: "input",
					message: `The knowledge base ${folder} has mistakes`,
					fix: "Run 'shopbell check' and mend what it lists",
				});
			const { knowledgeBase } = result;
			const { locales, defaultLocale } = knowledgeBase.shop;
			const language = options.lang ?? defaultLocale;
			if (!locales.includes(language))
				throw new CliError({
					code: "usage",
					message: `The shop has no language '${language}'`,
					fix: `It has ${locales.join(", ")}; add others to locales in shop.yaml`,
				});
			checkEncoding(options.encoding);
			const { format, incoming } = await open(
				sources.map((source) => resolve(cwd, source)),
				cwd,
				options.from,
			);
			const read = await format.read(incoming, {
				locales,
				language,
				...(options.encoding === undefined
					? {}
					: { encoding: options.encoding }),
			});
			const plan = planImport({
				read,
				knowledgeBase,
				files,
				cache,
				defaults: {
					owner: options.owner,
					reviewBy:
						options.reviewBy ??
						new Date(now() + reviewDays * dayMs).toISOString().slice(0, 10),
				},
			});
			const touched = plan.articles.filter(({ kind }) => kind !== "unchanged");
			if (options.write)
				await writeFiles(
					folder,
					touched.map(({ file, text }) => ({ path: file, content: text })),
				);
			if (plan.problems.some(({ severity }) => severity === "error"))
				context.exitCode = 1;
			if (options.format === "json") {
				terminal.out(`${JSON.stringify(plan, null, "\t")}\n`);
				return;
			}
			terminal.out(formatPlan(plan));
			if (!options.write && touched.length > 0)
				terminal.out("Nothing is written yet: run it again with --write\n");
		});
};

async function open(
	paths: readonly string[],
	cwd: string,
	from: FormatId | undefined,
): Promise<{
	readonly format: ExchangeFormat;
	readonly incoming: readonly ExchangeFile[];
}> {
	const chosen = from === undefined ? undefined : formats[from];
	const incoming: ExchangeFile[] = [];
	for (const path of paths)
		incoming.push(...(await readExchangeFiles(path, cwd, chosen?.endings)));
	const guesses = incoming.flatMap((file) => {
		const guess = chosen ?? guessFormat(file.path, file.bytes);
		return guess === undefined ? [] : [{ file, guess }];
	});
	const [first] = guesses;
	if (first === undefined)
		throw new CliError({
			code: "usage",
			message: `What ${paths.join(", ")} holds cannot be told by its name`,
			fix: `Name it with --from: ${Object.keys(formats).join(", ")}`,
		});
	const others = guesses.filter(({ guess }) => guess !== first.guess);
	if (others.length > 0)
		throw new CliError({
			code: "usage",
			message: `${paths.join(", ")} holds several formats: ${first.guess.id}, ${others[0]?.guess.id}`,
			fix: "Choose one with --from",
		});
	return { format: first.guess, incoming: guesses.map(({ file }) => file) };
}

function checkEncoding(encoding: string | undefined): void {
	if (encoding === undefined) return;
	try {
		new TextDecoder(encoding);
	} catch (cause) {
		throw new CliError({
			code: "usage",
			message: `There is no encoding '${encoding}'`,
			fix: "Use a name such as utf-8, windows-1250, windows-1251 or utf-16le",
			cause,
		});
	}
}
