/** Whether a text has more bytes (UTF-8) than allowed; decides by its length wherever that is enough. */
export function isTooLarge(text: string, maxBytes: number): boolean {
	if (text.length > maxBytes) return true;
	if (text.length * 3 <= maxBytes) return false;
	return new TextEncoder().encode(text).length > maxBytes;
}

/**
 * Index of the first character beyond so many lines, list entries and fields,
 * or -1. A linear look at the raw text that runs before the YAML parser, whose
 * time grows with their number far more than with the length of the text.
 */
export function findTooMany(text: string, maxParts: number): number {
	let parts = 0;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		const role = c < roles.length ? roles[c] : 0;
		if (role === 0) continue;
		if (role === part) parts++;
		else if (role === marker) {
			if (text.charCodeAt(i + 1) <= space) parts++;
		} else {
			const before = text.charCodeAt(i - 1);
			if (before <= space || roles[before] === part) parts += 3;
		}
		if (parts > maxParts) return i;
	}
	return -1;
}

/** What a character is to the count: every one, only before a blank, or only at the start of a value. */
const part = 1;
const marker = 2;
/** Tags, anchors and aliases take the parser longest, so each counts three times. */
const property = 3;
const space = 32;
const roles = new Uint8Array(128);
for (const sign of "[]{},\n") roles[sign.charCodeAt(0)] = part;
for (const sign of ":-?") roles[sign.charCodeAt(0)] = marker;
for (const sign of "!&*") roles[sign.charCodeAt(0)] = property;
