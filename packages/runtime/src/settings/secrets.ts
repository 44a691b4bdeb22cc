import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Secrets of this installation: each is 32 random bytes, made when first asked for and kept in
 * `secrets/` of the data folder, readable by the owner alone.
 */
export function createSecrets(dataDir: string): (name: string) => Uint8Array {
	const known = new Map<string, Uint8Array>();
	return (name) => {
		const cached = known.get(name);
		if (cached) return cached;
		const folder = join(dataDir, "secrets");
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const file = join(folder, name);
		try {
			// `wx` fails when it exists, so that two starts at once agree on one secret.
			writeFileSync(file, randomBytes(32), { flag: "wx", mode: 0o600 });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		}
		const secret = new Uint8Array(readFileSync(file));
		known.set(name, secret);
		return secret;
	};
}
