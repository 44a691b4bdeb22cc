import { createHmac } from "node:crypto";
import type { RefusalReason } from "../port/remote-desk.js";
import { isSameSecret } from "./is-same-secret.js";

/** Longest a report may be under way; both Standard Webhooks and Chatwoot name five minutes. */
export const toleranceMs = 300_000;

/** `HMAC-SHA256` over the very bytes, in hex or base64. */
export function signBytes(
	secret: Uint8Array | string,
	prefix: string,
	body: Uint8Array,
	encoding: "hex" | "base64",
): string {
	return createHmac("sha256", secret)
		.update(prefix, "utf8")
		.update(body)
		.digest(encoding);
}

/**
 * Checks a signature with a time. Answers why it is not believed, or undefined. `timestamp` is in
 * seconds since 1970, as sent; `signatures` are those that came, of which one has to hold.
 */
export function checkSignature(given: {
	readonly timestamp: string | undefined;
	readonly signatures: readonly string[];
	readonly expected: string;
	/** Epoch ms. */
	readonly at: number;
}): RefusalReason | undefined {
	const { timestamp, signatures, expected, at } = given;
	if (timestamp === undefined || signatures.length === 0) return "unsigned";
	const holds = signatures
		.slice(0, 5)
		.map((signature) => isSameSecret(expected, signature))
		.includes(true);
	if (!holds) return "forged";
	const sentAt = /^\d{1,12}$/.test(timestamp)
		? Number(timestamp) * 1000
		: Number.NaN;
	return Math.abs(at - sentAt) <= toleranceMs ? undefined : "stale";
}
