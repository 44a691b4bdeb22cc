import { createHash } from "node:crypto";

/** Fingerprint of a file's text: whoever changes the file says which text the change was made for. */
export const toContentHash = (text: string): string =>
	createHash("sha256").update(text).digest("base64url").slice(0, 22);
