import type { Dirent } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { KnowledgeError } from "../../knowledge-error.js";
import { fileLimits, type SourceFile } from "../source-file.js";

/** Folders whose files are not content. */
const ignored = new Set(["schema", "node_modules"]);
const maxFiles = 20_000;

/**
 * Reads every YAML file of a folder, at most a little over the size limit of
 * each, in the order of their paths. A file that cannot be read is among them
 * with the reason; a folder that cannot be read throws `KnowledgeError` `unreadable`.
 */
export async function readSourceFiles(folder: string): Promise<SourceFile[]> {
	const paths = (await listYamlFiles(folder)).sort();
	const files: SourceFile[] = [];
	for (let i = 0; i < paths.length; i += parallel)
		files.push(
			...(await Promise.all(
				paths
					.slice(i, i + parallel)
					.map((path) => readSourceFile(folder, path)),
			)),
		);
	return files;
}

/**
 * What the system says about the files without reading them: paths, sizes,
 * times of change. Equal means nothing was changed in the usual ways.
 */
export async function describeSourceFiles(folder: string): Promise<string> {
	const paths = (await listYamlFiles(folder)).sort();
	const described = paths.map(async (path) => {
		const { size, mtimeMs, ctimeMs, ino } = await stat(join(folder, path));
		return `${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
	});
	return (await Promise.all(described)).join("\n");
}

const parallel = 32;

async function listYamlFiles(folder: string): Promise<string[]> {
	const paths: string[] = [];
	const visit = async (relative: string) => {
		let entries: Dirent[];
		try {
			entries = await readdir(join(folder, relative), { withFileTypes: true });
		} catch (cause) {
			// A folder may vanish while an editor works in it; only the root must be there.
			if (relative !== "") return;
			throw new KnowledgeError({
				code: "unreadable",
				message: `The folder ${folder} cannot be read`,
				fix: "Give the folder that holds shop.yaml, for example with --kb ./knowledge-base",
				cause,
			});
		}
		for (const entry of entries) {
			const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
			if (entry.name.startsWith(".")) continue;
			if (entry.isDirectory()) {
				if (!ignored.has(path)) await visit(path);
			} else if (/\.ya?ml$/i.test(entry.name) && paths.length < maxFiles)
				paths.push(path);
		}
	};
	await visit("");
	return paths;
}

/** Reads one file of a folder, by its path there; `unreadable` says why it cannot be. */
export async function readSourceFile(
	folder: string,
	path: string,
): Promise<SourceFile> {
	try {
		const handle = await open(join(folder, path), "r");
		try {
			// One byte more than allowed tells a file that is too large from one that just fits.
			const { size, mtimeMs } = await handle.stat();
			const buffer = Buffer.alloc(Math.min(size, fileLimits.maxBytes + 1));
			let length = 0;
			while (length < buffer.length) {
				const { bytesRead } = await handle.read(buffer, length);
				if (bytesRead === 0) break;
				length += bytesRead;
			}
			return {
				path,
				text: buffer.toString("utf8", 0, length),
				modifiedAt: mtimeMs,
			};
		} finally {
			await handle.close();
		}
	} catch (cause) {
		return { path, text: "", unreadable: String((cause as Error).message) };
	}
}
