import {
	createCipheriv,
	createDecipheriv,
	createHash,
	randomBytes,
} from "node:crypto";
import type { StoredIdentityRecords } from "@shopbell/store";
import type { OneTimePasswordPlace } from "./one-time-password-file.js";

const key = "first-password";

/** Long after anybody would still look for it, ms. */
const keptMs = 365 * 24 * 3_600_000;

/**
 * The first one-time password in a row, for processes that share no folder: whoever writes first has
 * written it for all. Encrypted (AES-256-GCM), so that a copy of the database opens no door.
 */
export function createOneTimePasswordRecord({
	records,
	secret,
	now,
}: {
	readonly records: Pick<StoredIdentityRecords, "read" | "write">;
	readonly secret: Uint8Array;
	/** Epoch ms. */
	readonly now: () => number;
}): OneTimePasswordPlace {
	const cipherKey = createHash("sha256")
		.update("one-time-password")
		.update(secret)
		.digest();

	const look = async () => {
		const at = now();
		const record = await records.read(key, at);
		return {
			at,
			version: record?.version ?? 0,
			password: record ? decrypt(record.value, cipherKey) : null,
		};
	};

	return {
		read: async () => (await look()).password,
		async write(password) {
			const found = await look();
			if (found.password !== null) return found.password;
			const isWritten = await records.write({
				key,
				value: encrypt(password, cipherKey),
				version: found.version,
				expiresAt: found.at + keptMs,
				now: found.at,
			});
			return isWritten ? password : ((await look()).password ?? password);
		},
		async remove() {
			const { at, version } = await look();
			if (version === 0) return;
			await records.write({
				key,
				value: "",
				version,
				expiresAt: at + 1,
				now: at,
			});
		},
	};
}

function encrypt(text: string, cipherKey: Buffer): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv("aes-256-gcm", cipherKey, nonce);
	const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString(
		"base64url",
	);
}

/** Null for what this secret has not encrypted. */
function decrypt(value: string, cipherKey: Buffer): string | null {
	const bytes = Buffer.from(value, "base64url");
	if (bytes.length <= 28) return null;
	const decipher = createDecipheriv(
		"aes-256-gcm",
		cipherKey,
		bytes.subarray(0, 12),
	);
	decipher.setAuthTag(bytes.subarray(12, 28));
	try {
		return Buffer.concat([
			decipher.update(bytes.subarray(28)),
			decipher.final(),
		]).toString("utf8");
	} catch {
		return null;
	}
}
