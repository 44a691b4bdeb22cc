import { createHmac } from "node:crypto";
import { isSameSecret } from "./is-same-secret.js";

/**
 * Whether a signature is the HMAC-SHA256 of these very bytes, in hexadecimal. The bytes must be
 * those that came: a body that was parsed and written again has another signature.
 */
export function isSigned(
	body: Uint8Array,
	signature: string | undefined,
	secret: string,
): boolean {
	if (secret === "") return false;
	return isSameSecret(
		signature,
		createHmac("sha256", secret).update(body).digest("hex"),
	);
}
