import type { Mark, ScalarStyle } from "./source-map.js";

/** A value and where it stands. */
export interface Placed {
	readonly value: unknown;
	readonly mark: Mark;
}

/** A value that ends before `end`. */
export interface Ended extends Placed {
	readonly end: number;
}

const space = 32;

/** Offset of the first character from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
	let next = at;
	while (text.charCodeAt(next) === space) next++;
	return next;
}

/** Whether nothing but blanks and a comment stands between the end of a value and that of its line. */
export function endsValue(text: string, at: number, lineEnd: number): boolean {
	const next = skipBlanks(text, at);
	return next === lineEnd || (next > at && text[next] === "#");
}

/** Whether a field's name is no text to YAML or dangerous to objects. */
export function isUnclearName(name: string): boolean {
	return unclearName.test(name);
}

const unclearName = /^(?:null|true|false|__proto__|constructor|prototype)$/i;
const none: ReadonlyMap<string, Mark> = new Map();

/** A single value with its mark. */
export function leafOf(
	value: unknown,
	offset: number,
	end: number,
	style: ScalarStyle,
	keyOffset: number | undefined,
): Placed {
	return {
		value,
		mark: {
			offset,
			keyOffset,
			children: none,
			scalar: { value, start: offset, end, style },
		},
	};
}

/** A quoted text on one line; of the escapes only quotes and the escape sign itself. */
export function readQuoted(
	text: string,
	at: number,
	keyOffset: number | undefined,
): Ended | undefined {
	const isDouble = text[at] === '"';
	const quoted = isDouble ? doubleQuoted : singleQuoted;
	quoted.lastIndex = at;
	const found = quoted.exec(text)?.[0];
	if (found === undefined) return undefined;
	const end = at + found.length;
	// A quote right behind is an escape.
	if (!isDouble && text[end] === "'") return undefined;
	return {
		...leafOf(
			isDouble
				? found.slice(1, -1).replace(/\\(.)/g, "$1")
				: found.slice(1, -1),
			at,
			end,
			isDouble ? "double" : "single",
			keyOffset,
		),
		end,
	};
}

const doubleQuoted = /"[^"\\\n]*(?:\\["\\][^"\\\n]*)*"/y;
const singleQuoted = /'[^'\n]*'/y;

/** Words without quotes: a text, a number, yes or no (core schema of YAML 1.2); undefined for what is rarer. */
export function toScalar(
	written: string,
	at: number,
	keyOffset: number | undefined,
): Placed | undefined {
	let length = written.length;
	while (written.charCodeAt(length - 1) === space) length--;
	const word = written.slice(0, length);
	if (word === "" || indicator.test(word)) return undefined;
	const value = toValue(word);
	return value === undefined
		? undefined
		: leafOf(value, at, at + length, "plain", keyOffset);
}

/** What begins or contains something other than words. */
const indicator = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?![\p{L}\p{N}?]))|: |:$| #/u;

function toValue(word: string): string | number | boolean | null | undefined {
	if (!mayBeElse.test(word)) return word;
	if (word === "null") return null;
	if (word === "true" || word === "false") return word === "true";
	return plainNumber.test(word) ? Number(word) : undefined;
}

/** Every form of a number, of yes and no, and of nothing. */
const mayBeElse =
	/^(?:[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;
const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
