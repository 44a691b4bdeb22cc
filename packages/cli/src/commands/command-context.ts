import { resolve } from "node:path";
import type { Command } from "commander";
import type { Terminal } from "../terminal/terminal.js";

/** What every command gets. */
export interface CommandContext {
	readonly terminal: Terminal;
	/** Folder that relative paths start from. */
	readonly cwd: string;
	/** Epoch ms. */
	readonly now: () => number;
	/** Set by a command that ran but found mistakes. */
	exitCode: number;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** The folder of the knowledge base: as argument, as `--kb`, else `./knowledge-base`. */
export function toFolder(
	program: Command,
	{ cwd }: CommandContext,
	argument?: string,
): string {
	const { kb } = program.opts<{ kb: string }>();
	return resolve(cwd, argument ?? kb);
}

/** Where the last trained matcher is kept: the bot's own data folder, so that both train once. */
export function toCacheDir({ cwd }: CommandContext): string {
	return resolve(cwd, process.env.DATA_DIR ?? "data");
}

/** The part of a command's help that shows it at work. */
export function toExample(...lines: readonly string[]): string {
	return `\nExample:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
