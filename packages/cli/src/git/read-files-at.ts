import type { SourceFile } from "@shopbell/knowledge";
import { CliError } from "../cli-error.js";
import { runGit } from "./run-git.js";

/** The files of a folder as they were at a commit. */
export interface FilesAt {
	/** Full hash of the commit. */
	readonly commit: string;
	readonly files: readonly SourceFile[];
}

/**
 * Reads the YAML files of a folder as they were at a commit, branch or tag, from
 * git's own store: nothing is checked out. Throws `CliError` `input` when the
 * folder is in no repository, the ref is unknown or the folder was not there.
 */
export async function readFilesAt(
	folder: string,
	ref: string,
): Promise<FilesAt> {
	const inside = await runGit(folder, ["rev-parse", "--is-inside-work-tree"]);
	if (inside.code !== 0)
		throw new CliError({
			code: "input",
			message: `${folder} is not in a git repository`,
			fix: "Compare a folder that is kept in git",
		});
	const found = await runGit(folder, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`,
	]);
	if (found.code !== 0)
		throw new CliError({
			code: "input",
			message: `git knows no commit, branch or tag '${ref}'`,
			fix: "Give one that 'git log' shows, for example HEAD~1 or main",
		});
	const commit = found.out.toString("utf8").trim();
	// Run inside the folder, git names its files from there.
	const listed = await runGit(folder, ["ls-tree", "-r", "-z", commit]);
	const entries = listed.out.toString("utf8").split("\0").flatMap(toEntry);
	if (listed.code !== 0 || entries.length === 0)
		throw new CliError({
			code: "input",
			message: `There was no knowledge base in ${folder} at '${ref}'`,
			fix: "Give a later commit, or another folder with --kb",
		});
	const batch = await runGit(
		folder,
		["cat-file", "--batch"],
		entries.map(({ hash }) => `${hash}\n`).join(""),
	);
	const texts = readBatch(batch.out);
	return {
		commit,
		files: entries.flatMap(({ path }, i) => {
			const text = texts[i];
			return text === undefined ? [] : [{ path, text }];
		}),
	};
}

/** One line of `git ls-tree -z`: mode, type and hash, a tab, the path. Regular YAML files of the content only. */
function toEntry(line: string): { path: string; hash: string }[] {
	const parts = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line);
	const [, hash, path] = parts ?? [];
	if (hash === undefined || path === undefined) return [];
	const isContent =
		/\.ya?ml$/i.test(path) &&
		!/^(schema|node_modules)\//.test(path) &&
		!/(^|\/)\./.test(path);
	return isContent ? [{ path, hash }] : [];
}

/** What `git cat-file --batch` prints: per object a line with hash, type and size, its bytes, a line break. */
function readBatch(bytes: Buffer): readonly string[] {
	const texts: string[] = [];
	for (let at = 0; at < bytes.length; ) {
		const end = bytes.indexOf(10, at);
		if (end < 0) break;
		const size = Number(bytes.toString("utf8", at, end).split(" ")[2]);
		if (!Number.isInteger(size)) break;
		texts.push(bytes.toString("utf8", end + 1, end + 1 + size));
		at = end + 1 + size + 1;
	}
	return texts;
}
