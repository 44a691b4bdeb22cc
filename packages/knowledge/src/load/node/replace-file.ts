import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file in one step, so that a reader never sees half of it; makes its folder if need be. */
export function replaceFile(file: string, content: string | Buffer): void {
	mkdirSync(dirname(file), { recursive: true });
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, content);
	renameSync(draft, file);
}
