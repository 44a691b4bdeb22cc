import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The first user's one-time password, kept so that every start can show it until it is replaced. */
export interface OneTimePasswordPlace {
	read(): Promise<string | null>;
	/** Answers the password that is kept: another one where another process was faster. */
	write(password: string): Promise<string>;
	remove(): Promise<void>;
}

/** `first-password` in the data folder, readable by the owner of the process alone. */
export function createOneTimePasswordFile(
	dataDir: string,
): OneTimePasswordPlace {
	const file = join(dataDir, "first-password");
	return {
		async read() {
			try {
				return readFileSync(file, "utf8").trim() || null;
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
				throw error;
			}
		},
		async write(password) {
			mkdirSync(dataDir, { recursive: true });
			rmSync(file, { force: true });
			writeFileSync(file, `${password}\n`, { mode: 0o600, flag: "wx" });
			return password;
		},
		async remove() {
			rmSync(file, { force: true });
		},
	};
}
