import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, posix, relative, sep } from "node:path";
import { RuntimeError } from "../runtime-error.js";

/** A file served as it is, read once at start. */
export interface PageFile {
	readonly bytes: Buffer;
	readonly contentType: string;
	readonly etag: string;
}

const contentTypes: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".ico": "image/x-icon",
	".json": "application/json; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
};

/**
 * Every file of a folder by its path inside it, with forward slashes. Files of unknown type are
 * left out. Throws `pages.missing` when the folder is absent: the program was not built.
 */
export function loadPages(folder: string): ReadonlyMap<string, PageFile> {
	const files = new Map<string, PageFile>();
	for (const path of listFiles(folder)) {
		const contentType = contentTypes[extname(path)];
		if (!contentType) continue;
		const bytes = readFileSync(path);
		files.set(relative(folder, path).split(sep).join(posix.sep), {
			bytes,
			contentType,
			etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
		});
	}
	return files;
}

function listFiles(folder: string): readonly string[] {
	try {
		return readdirSync(folder).flatMap((name) => {
			const path = join(folder, name);
			return statSync(path).isDirectory() ? listFiles(path) : [path];
		});
	} catch (cause) {
		throw new RuntimeError(
			"pages.missing",
			`The pages in ${folder} are missing.`,
			"Run: npm run build",
			{ cause },
		);
	}
}
