import { Command, CommanderError } from "commander";
import { CliError } from "./cli-error.js";
import { addQuestionCommand } from "./commands/add-question.js";
import { askCommand } from "./commands/ask.js";
import { buildCommand } from "./commands/build.js";
import { chatCommand } from "./commands/chat.js";
import { checkCommand } from "./commands/check.js";
import type { CommandContext } from "./commands/command-context.js";
import { confusionsCommand } from "./commands/confusions.js";
import { diffCommand } from "./commands/diff.js";
import { evalCommand } from "./commands/eval.js";
import { explainCommand } from "./commands/explain.js";
import { exportCommand } from "./commands/export.js";
import { formatCommand } from "./commands/format.js";
import { helpCentreCommand } from "./commands/help-centre.js";
import { importCommand } from "./commands/import.js";
import { markTranslatedCommand } from "./commands/mark-translated.js";
import { newCommand } from "./commands/new.js";
import { printKnowledgeError } from "./commands/print-problems.js";
import { schemaCommand } from "./commands/schema.js";
import { testCommand } from "./commands/test.js";
import { translationsCommand } from "./commands/translations.js";
import { processTerminal, type Terminal } from "./terminal/terminal.js";

/** What one run of `shopbell` gets. */
export interface CliOptions {
	/** Arguments behind the name of the program. */
	readonly argv: readonly string[];
	/** Default: this process's. */
	readonly terminal?: Terminal;
	/** Folder that relative paths start from; default: this process's. */
	readonly cwd?: string;
	/** Epoch ms; default: the clock. */
	readonly now?: () => number;
}

/** Commands in the order of the help. */
const commands = [
	checkCommand,
	askCommand,
	chatCommand,
	explainCommand,
	testCommand,
	diffCommand,
	confusionsCommand,
	translationsCommand,
	markTranslatedCommand,
	evalCommand,
	newCommand,
	addQuestionCommand,
	formatCommand,
	importCommand,
	exportCommand,
	buildCommand,
	helpCentreCommand,
	schemaCommand,
];

/**
 * Runs one command and gives its exit code: 0 well, 1 the knowledge base has
 * mistakes, 2 the command could not run. Never throws for what a user can mend.
 */
export async function runCli(options: CliOptions): Promise<number> {
	const { argv, terminal = processTerminal, cwd = process.cwd() } = options;
	const { now = Date.now } = options;
	const context: CommandContext = { terminal, cwd, now, exitCode: 0 };
	const program = new Command("shopbell")
		.description("The tools of a shop's knowledge base.")
		.option("--kb <folder>", "folder of the knowledge base", "./knowledge-base")
		.exitOverride()
		.configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
	for (const add of commands) add(program, context);
	try {
		await program.parseAsync([...argv], { from: "user" });
		return context.exitCode;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (error instanceof CliError) {
			terminal.err(`${error.message}\n    ${error.fix}\n`);
			return 2;
		}
		const known = printKnowledgeError(error, terminal);
		if (known !== undefined) return known;
		throw error;
	}
}
