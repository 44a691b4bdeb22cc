import { join, relative } from "node:path";

/** A file of the knowledge base as seen from where the command was run, with forward slashes; absolute when it lies outside. */
export function toShownPath(file: string, folder: string, cwd: string): string {
	const path = join(folder, file);
	const near = relative(cwd, path);
	return (near.startsWith("..") ? path : near).replaceAll("\\", "/");
}
