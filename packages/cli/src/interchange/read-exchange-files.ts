import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { type ExchangeFile, importLimits } from "@shopbell/interchange";
import { CliError } from "../cli-error.js";

/**
 * A file, or every file of a folder whose name ends as one of `endings`, with
 * paths relative to `cwd`. Hidden files and `node_modules` are left out.
 */
export async function readExchangeFiles(
	path: string,
	cwd: string,
	endings?: readonly string[],
): Promise<readonly ExchangeFile[]> {
	const paths = await list(path, endings);
	const files: ExchangeFile[] = [];
	for (const one of paths) {
		if ((await stat(one)).size > importLimits.maxFileBytes)
			throw new CliError({
				code: "input",
				message: `${one} is larger than ${importLimits.maxFileBytes / 1_048_576} MB`,
				fix: "Split it into several files",
			});
		files.push({
			path: relative(cwd, one).replaceAll("\\", "/"),
			bytes: await readFile(one),
		});
	}
	return files;
}

async function list(
	path: string,
	endings: readonly string[] | undefined,
): Promise<readonly string[]> {
	try {
		if (!(await stat(path)).isDirectory()) return [path];
	} catch (cause) {
		throw new CliError({
			code: "input",
			message: `${path} cannot be read`,
			fix: "Give the file or folder with the articles",
			cause,
		});
	}
	const found: string[] = [];
	const visit = async (folder: string): Promise<void> => {
		const entries = await readdir(folder, { withFileTypes: true });
		for (const entry of entries.sort(byName)) {
			if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
			const inside = join(folder, entry.name);
			if (entry.isDirectory()) await visit(inside);
			else if (
				endings === undefined ||
				endings.some((ending) => entry.name.toLowerCase().endsWith(ending))
			)
				found.push(inside);
			if (found.length > importLimits.maxFiles)
				throw new CliError({
					code: "input",
					message: `${path} holds more than ${importLimits.maxFiles} files`,
					fix: "Import its folders one after another",
				});
		}
	};
	await visit(path);
	return found;
}

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);
