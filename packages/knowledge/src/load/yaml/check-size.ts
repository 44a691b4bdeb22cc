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
		if (c === lineFeed || flowSigns.has(c)) parts++;
		else if (markers.has(c)) {
			if (text.charCodeAt(i + 1) <= space) parts++;
		} else if (properties.has(c)) {
			const before = text.charCodeAt(i - 1);
			if (before <= space || flowSigns.has(before)) parts += 3;
		}
		if (parts > maxParts) return i;
	}
	return -1;
}

const codes = (signs: string) =>
	new Set([...signs].map((sign) => sign.charCodeAt(0)));
const flowSigns = codes("[]{},");
const markers = codes(":-?");
// Tags, anchors and aliases take the parser longest.
const properties = codes("!&*");
const lineFeed = 10;
const space = 32;
