import { resolve } from "node:path";
import type { Command } from "commander";
import type { Terminal } from "../terminal/terminal.js";

/** What every command gets. */
export interface CommandContext {
	readonly terminal: Terminal;
	/** Folder that relative paths start from. */
	readonly cwd: string;
	/** Folder that keeps what was read and learnt for the next run. */
	readonly cacheDir: string;
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

/** Where what was read and learnt is kept, for those who keep it; nothing with `--no-cache`. */
export function toCache(
	program: Command,
	{ cacheDir }: CommandContext,
): { readonly cacheDir?: string } {
	return program.opts<{ cache: boolean }>().cache ? { cacheDir } : {};
}

/** The part of a command's help that shows it at work. */
export function toExample(...lines: readonly string[]): string {
	return `\nExample:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
