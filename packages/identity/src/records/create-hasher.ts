import { createHmac } from "node:crypto";
import { IdentityError } from "../identity-error.js";

/** Turns what is personal or secret into what may be stored: HMAC-SHA256 under the shop's own secret, 43 characters. */
export type Hasher = (...parts: readonly string[]) => string;

/** Makes the hasher. Throws `identity.secret` for a secret shorter than 32 bytes. */
export function createHasher(secret: Uint8Array): Hasher {
	if (secret.byteLength < 32)
		throw new IdentityError(
			"identity.secret",
			"The secret of identity is shorter than 32 bytes.",
			"Use 32 random bytes, for instance of `openssl rand -base64 32`.",
		);
	return (...parts) =>
		createHmac("sha256", secret)
			// Lengths keep ["ab", "c"] and ["a", "bc"] apart.
			.update(parts.map((part) => `${part.length}:${part}`).join(""))
			.digest("base64url");
}
