import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";

/** Removes a database with what belongs to it. */
export function removeDatabase(file: string): void {
	for (const ending of ["", "-wal", "-shm", "-lock", "-journal"])
		rmSync(`${file}${ending}`, { force: true });
}

/** Waits until a file, or the names in a folder, are on disk. */
export function flush(path: string): void {
	const handle = openSync(path, "r");
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
