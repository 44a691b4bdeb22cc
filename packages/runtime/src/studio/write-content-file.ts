import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import {
	access,
	mkdir,
	realpath,
	rename,
	rm,
	stat,
	writeFile,
} from "node:fs/promises";
import { dirname, join, sep } from "node:path";

/** How a write ended. `exists`: a new file would have replaced one. */
export type WriteOutcome = "written" | "not-writable" | "exists";

/** Codes of the system for a place that this program may not write to. */
const refusals = new Set(["EACCES", "EPERM", "EROFS"]);

/** Whether files of the folder can be changed and made. */
export async function isFolderWritable(folder: string): Promise<boolean> {
	try {
		await access(join(folder, "articles"), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * Writes a file of the knowledge base whole or not at all: beside it first, then in its place,
 * with the rights it had. A folder that leads out of the knowledge base counts as not writable.
 */
export async function writeContentFile(
	folder: string,
	path: string,
	text: string,
	options: { readonly isNew: boolean },
): Promise<WriteOutcome> {
	const target = join(folder, path);
	const temporary = join(
		dirname(target),
		`.${randomBytes(6).toString("hex")}.tmp`,
	);
	try {
		if (!(await isInside(folder, dirname(target)))) return "not-writable";
		if (options.isNew) {
			await mkdir(dirname(target), { recursive: true });
			await writeFile(target, text, { flag: "wx" });
			return "written";
		}
		// A link keeps being one: what it leads to is written, if that is inside.
		const real = await realpath(target);
		if (!(await isInside(folder, dirname(real)))) return "not-writable";
		await access(real, constants.W_OK);
		const { mode } = await stat(real);
		await writeFile(temporary, text, { mode, flag: "wx" });
		await rename(temporary, real);
		return "written";
	} catch (error) {
		await rm(temporary, { force: true }).catch(() => undefined);
		const { code } = error as NodeJS.ErrnoException;
		if (code === "EEXIST") return "exists";
		if (code !== undefined && refusals.has(code)) return "not-writable";
		throw error;
	}
}

/** Whether a folder, or the nearest one above it that exists, really lies in the root. */
async function isInside(root: string, folder: string): Promise<boolean> {
	const base = await realpath(root);
	let at = folder;
	for (;;) {
		try {
			const real = await realpath(at);
			return real === base || real.startsWith(base + sep);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
			if (dirname(at) === at) return false;
			at = dirname(at);
		}
	}
}
