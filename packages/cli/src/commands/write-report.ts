import { mkdir, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { CliError } from "../cli-error.js";
import type { CommandContext } from "./command-context.js";

/** Writes a file that the user asked for, with its folder; says where it is. */
export async function writeReport(
	{ cwd, terminal }: CommandContext,
	file: string,
	text: string,
): Promise<void> {
	const path = resolve(cwd, file);
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	} catch (cause) {
		throw new CliError({
			code: "input",
			message: `${file} cannot be written: ${(cause as Error).message}`,
			fix: "Give a file in a folder that you may write to",
			cause,
		});
	}
	terminal.err(`Wrote ${relative(cwd, path)}\n`);
}
