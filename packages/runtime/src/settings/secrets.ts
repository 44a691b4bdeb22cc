import { hkdfSync, randomBytes } from "node:crypto";
import {
	existsSync,
	linkSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";

/**
 * Secrets of this installation, 32 bytes each. With a key each is derived from it by its name (HKDF,
 * RFC 5869), the same on every machine; without, it is random, made when first asked for and kept
 * in `secrets/` of the data folder, readable by the owner alone.
 */
export function createSecrets(
	dataDir: string,
	key: Uint8Array | null = null,
): (name: string) => Uint8Array {
	const known = new Map<string, Uint8Array>();
	return (name) => {
		const cached = known.get(name);
		if (cached) return cached;
		const secret = key ? derive(key, name) : keep(dataDir, name);
		known.set(name, secret);
		return secret;
	};
}

function derive(key: Uint8Array, name: string): Uint8Array {
	return new Uint8Array(hkdfSync("sha256", key, "shopbell", name, 32));
}

function keep(dataDir: string, name: string): Uint8Array {
	const folder = join(dataDir, "secrets");
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, name);
	if (!existsSync(file)) {
		// Written whole before it has its name, and named once: starts at once agree on one secret.
		const draft = `${file}.${process.pid}`;
		writeFileSync(draft, randomBytes(32), { mode: 0o600 });
		try {
			linkSync(draft, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		} finally {
			rmSync(draft);
		}
	}
	return new Uint8Array(readFileSync(file));
}
