import { fileLimits } from "../source-file.js";
import {
	type Ended,
	isUnclearName,
	readQuoted,
	skipBlanks,
	toScalar,
} from "./read-plain-scalar.js";
import type { Mark } from "./source-map.js";

/** A list or fields in brackets, on one line; undefined for anything unusual. `at` is the bracket. */
export function readPlainFlow(
	text: string,
	at: number,
	depth: number,
	keyOffset: number | undefined,
): Ended | undefined {
	if (depth > fileLimits.maxDepth) return undefined;
	const isList = text[at] === "[";
	const closing = isList ? "]" : "}";
	const list: unknown[] = [];
	const fields: Record<string, unknown> = {};
	const children = new Map<string | number, Mark>();
	let next = skipBlanks(text, at + 1);
	if (text[next] === closing) next++;
	else
		for (;;) {
			let name: string | number = list.length;
			let nameOffset: number | undefined;
			if (!isList) {
				fieldName.lastIndex = next;
				const found = fieldName.exec(text)?.[1];
				if (found === undefined || isUnclearName(found) || children.has(found))
					return undefined;
				name = found;
				nameOffset = next;
				next = skipBlanks(text, next + found.length + 1);
			}
			const child = readPart(text, next, depth + 1, nameOffset);
			if (child === undefined) return undefined;
			if (isList) list.push(child.value);
			else fields[name] = child.value;
			children.set(name, child.mark);
			next = skipBlanks(text, child.end);
			const sign = text[next++];
			if (sign === closing) break;
			if (sign !== ",") return undefined;
			next = skipBlanks(text, next);
		}
	return {
		value: isList ? list : fields,
		mark: {
			offset: at,
			keyOffset,
			children,
		},
		end: next,
	};
}

function readPart(
	text: string,
	at: number,
	depth: number,
	keyOffset: number | undefined,
): Ended | undefined {
	const sign = text[at];
	if (sign === "[" || sign === "{")
		return readPlainFlow(text, at, depth, keyOffset);
	if (sign === '"' || sign === "'") return readQuoted(text, at, keyOffset);
	words.lastIndex = at;
	const written = words.exec(text)?.[0];
	if (written === undefined) return undefined;
	const scalar = toScalar(written, at, keyOffset);
	return scalar && { ...scalar, end: at + written.length };
}

const words = /[^,[\]{}\n]+/y;
const fieldName = /([A-Za-z_][A-Za-z0-9_-]{0,99}):(?= )/y;
