import { fileLimits } from "../source-file.js";

/**
 * Index of the first character that nests deeper than any knowledge base
 * needs, or -1. A linear look at the raw text that runs before the YAML
 * parser: thousands of open brackets bring that one to its knees.
 */
export function findTooDeep(text: string): number {
	let open = 0;
	let indicators = 0;
	let indent = 0;
	let atStart = true;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c === lineFeed) {
			atStart = true;
			indicators = 0;
			indent = 0;
		} else if (atStart && c === space) {
			if (++indent > maxIndent) return i;
		} else if (atStart && (c === dash || c === question || c === colon)) {
			// Compact nesting: "- - - x", "? ? x".
			const next = text.charCodeAt(i + 1);
			if (next !== space && next !== lineFeed) atStart = false;
			else if (++indicators > fileLimits.maxDepth) return i;
		} else {
			atStart = false;
			if (c === openBracket || c === openBrace) {
				if (++open > maxOpen) return i;
			} else if ((c === closeBracket || c === closeBrace) && open > 0) open--;
		}
	}
	return -1;
}

// Brackets of running text count too, so more may stay open than levels are allowed.
const maxOpen = 200;
const maxIndent = 400;
const lineFeed = 10;
const space = 32;
const dash = 45;
const colon = 58;
const question = 63;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
