import { closeSync, openSync } from "node:fs";

/**
 * Makes an empty file that nobody but its owner reads, where there is none: what shoppers say is in it.
 * SQLite takes it for a new database and gives its log the same rights.
 */
export function makePrivate(file: string): void {
	closeSync(openSync(file, "a", 0o600));
}
