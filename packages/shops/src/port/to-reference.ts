import { createHash } from "node:crypto";

/** Letters and digits that are not mistaken for one another on paper or on the phone (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of what was registered: `SB-` and ten characters, the same for one idempotency key
 * every time. So a shop without idempotency keys can be asked whether it has done this already,
 * and the shopper is told the same number again.
 */
export function toReference(idempotencyKey: string): string {
	const bytes = createHash("sha256").update(idempotencyKey).digest();
	const text = Array.from(
		bytes.subarray(0, 10),
		(byte) => alphabet[byte % alphabet.length],
	).join("");
	return `SB-${text}`;
}
