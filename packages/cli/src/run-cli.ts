import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { CliError } from "./cli-error.js";
import { chooseCacheDir } from "./commands/choose-cache-dir.js";
import type { AddCommand, CommandContext } from "./commands/command-context.js";
import { processTerminal, type Terminal } from "./terminal/terminal.js";

/** What one run of `shopbell` gets. */
export interface CliOptions {
	/** Arguments behind the name of the program. */
	readonly argv: readonly string[];
	/** Default: this process's. */
	readonly terminal?: Terminal;
	/** Folder that relative paths start from; default: this process's. */
	readonly cwd?: string;
	/** Folder that keeps what was read and learnt; default: the bot's data folder, else the system's. */
	readonly cacheDir?: string;
	/** Epoch ms; default: the clock. */
	readonly now?: () => number;
}

/** Commands in the order of the help, each read only when it is wanted: together they take a second to load. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
	check: async () => (await import("./commands/check.js")).checkCommand,
	ask: async () => (await import("./commands/ask.js")).askCommand,
	chat: async () => (await import("./commands/chat.js")).chatCommand,
	explain: async () => (await import("./commands/explain.js")).explainCommand,
	test: async () => (await import("./commands/test.js")).testCommand,
	diff: async () => (await import("./commands/diff.js")).diffCommand,
	confusions: async () =>
		(await import("./commands/confusions.js")).confusionsCommand,
	translations: async () =>
		(await import("./commands/translations.js")).translationsCommand,
	"mark-translated": async () =>
		(await import("./commands/mark-translated.js")).markTranslatedCommand,
	eval: async () => (await import("./commands/eval.js")).evalCommand,
	new: async () => (await import("./commands/new.js")).newCommand,
	"add-question": async () =>
		(await import("./commands/add-question.js")).addQuestionCommand,
	format: async () => (await import("./commands/format.js")).formatCommand,
	import: async () => (await import("./commands/import.js")).importCommand,
	export: async () => (await import("./commands/export.js")).exportCommand,
	build: async () => (await import("./commands/build.js")).buildCommand,
	"help-centre": async () =>
		(await import("./commands/help-centre.js")).helpCentreCommand,
	backup: async () => (await import("./commands/backup.js")).backupCommand,
	restore: async () => (await import("./commands/restore.js")).restoreCommand,
	"move-data": async () =>
		(await import("./commands/move-data.js")).moveDataCommand,
	connect: async () => (await import("./commands/connect.js")).connectCommand,
	doctor: async () => (await import("./commands/doctor.js")).doctorCommand,
	schema: async () => (await import("./commands/schema.js")).schemaCommand,
};

/**
 * Runs one command and gives its exit code: 0 well, 1 the knowledge base has
 * mistakes, 2 the command could not run. Never throws for what a user can mend.
 */
export async function runCli(options: CliOptions): Promise<number> {
	const { argv, terminal = processTerminal, cwd = process.cwd() } = options;
	const { now = Date.now, cacheDir = chooseCacheDir(cwd) } = options;
	const context: CommandContext = {
		terminal,
		cwd,
		cacheDir,
		now,
		exitCode: 0,
	};
	const program = new Command("shopbell")
		.description("The tools of a shop's knowledge base.")
		.option("--kb <folder>", "folder of the knowledge base", "./knowledge-base")
		.option("--no-cache", "read and learn everything anew")
		.version(readVersion(), "-V, --version", "print the version")
		.exitOverride()
		.configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
	try {
		for (const add of await loadCommands(argv)) add(program, context);
		await program.parseAsync([...argv], { from: "user" });
		return context.exitCode;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (error instanceof CliError) {
			terminal.err(`${error.message}\n    ${error.fix}\n`);
			return 2;
		}
		const { printKnowledgeError } = await import(
			"./commands/print-problems.js"
		);
		const known = printKnowledgeError(error, terminal);
		if (known !== undefined) return known;
		throw error;
	}
}

/** The commands that the arguments name; none for the version, all of them for a help page or a misspelt name. */
async function loadCommands(argv: readonly string[]): Promise<AddCommand[]> {
	const named = Object.entries(commands).filter(([name]) =>
		argv.includes(name),
	);
	if (argv.length === 1 && ["-V", "--version"].includes(argv[0] ?? ""))
		return [];
	const wanted = named.length > 0 ? named : Object.entries(commands);
	return Promise.all(wanted.map(([, load]) => load()));
}

function readVersion(): string {
	const file = new URL("../package.json", import.meta.url);
	return (JSON.parse(readFileSync(file, "utf8")) as { version: string })
		.version;
}
