import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The first user's one-time password, kept so that every start can show it until it is replaced. */
export interface OneTimePasswordFile {
	read(): string | null;
	/** Readable by the owner of the process alone. */
	write(password: string): void;
	remove(): void;
}

/** `first-password` in the data folder. */
export function createOneTimePasswordFile(
	dataDir: string,
): OneTimePasswordFile {
	const file = join(dataDir, "first-password");
	return {
		read() {
			try {
				return readFileSync(file, "utf8").trim() || null;
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
				throw error;
			}
		},
		write(password) {
			mkdirSync(dataDir, { recursive: true });
			rmSync(file, { force: true });
			writeFileSync(file, `${password}\n`, { mode: 0o600, flag: "wx" });
		},
		remove() {
			rmSync(file, { force: true });
		},
	};
}
