import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether two secrets are the same, in a time that tells nothing of where they differ or how long
 * they are. An empty expected secret is never met, so that a missing setting lets nobody in.
 */
export function isSameSecret(expected: string, given: string): boolean {
	const digest = (text: string): Buffer =>
		createHash("sha256").update(text, "utf8").digest();
	const isSame = timingSafeEqual(digest(expected), digest(given));
	return isSame && expected !== "";
}
