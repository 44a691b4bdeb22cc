import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CliError } from "../cli-error.js";

/** Writes files below a folder. Each appears whole or not at all, so a running bot never reads half of one. */
export async function writeFiles(
	folder: string,
	files: Iterable<{
		readonly path: string;
		readonly content: string | Uint8Array;
	}>,
): Promise<void> {
	for (const { path, content } of files) {
		const target = join(folder, path);
		const part = `${target}.part`;
		try {
			await mkdir(dirname(target), { recursive: true });
			await writeFile(part, content);
			await rename(part, target);
		} catch (cause) {
			throw new CliError({
				code: "input",
				message: `${target} cannot be written: ${(cause as Error).message}`,
				fix: "Give a folder that you may write to",
				cause,
			});
		}
	}
}
