import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether two secrets are the same, in a time that tells nothing of where they differ or of how
 * long they are. An empty expected secret is never met.
 */
export function isSameSecret(
	given: string | undefined,
	expected: string,
): boolean {
	if (given === undefined || expected === "") return false;
	return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
	return createHash("sha256").update(text, "utf8").digest();
}
