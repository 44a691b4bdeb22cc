import { fileLimits } from "../source-file.js";
import { readPlainFlow } from "./read-plain-flow.js";
import {
	endsValue,
	isUnclearName,
	leafOf,
	type Placed,
	readQuoted,
	skipBlanks,
	toScalar,
} from "./read-plain-scalar.js";
import type { Mark } from "./source-map.js";

/**
 * Reads YAML of the plain kind that knowledge bases are written in: fields and lists by
 * indentation, words and quoted texts of one line, lists and fields in brackets on one line,
 * literal texts (`|`), comments. Undefined for everything else, mistakes included: those the
 * whole parser (YAML 1.2) reads or explains, which takes some eight times as long and makes the
 * same of what is read here.
 */
export function readPlainYaml(text: string): Placed | undefined {
	if (!text.endsWith("\n") || unusual.test(text)) return undefined;
	/** Where the line in hand starts and ends, and what is to be read of it; −1 as its indentation at the end of the text. */
	let lineStart = 0;
	let begin = 0;
	let end = 0;
	let indent = -1;

	/** Goes to the first line from `from` on that is neither blank nor a comment. */
	const goTo = (from: number): void => {
		for (lineStart = from; lineStart < text.length; lineStart = end + 1) {
			end = text.indexOf("\n", lineStart);
			begin = skipBlanks(text, lineStart);
			if (begin < end && text[begin] !== "#") {
				indent = begin - lineStart;
				return;
			}
		}
		indent = -1;
	};

	const isItem = () => text[begin] === "-" && text[begin + 1] === " ";
	const isRestBlank = () => begin === end || text[begin] === "#";

	const readBlock = (
		depth: number,
		keyOffset: number | undefined,
	): Placed | undefined => {
		if (depth > fileLimits.maxDepth) return undefined;
		return isItem()
			? readList(indent, depth, keyOffset)
			: readFields(indent, depth, keyOffset);
	};

	const readFields = (
		column: number,
		depth: number,
		keyOffset: number | undefined,
	): Placed | undefined => {
		const offset = begin;
		const value: Record<string, unknown> = {};
		const children = new Map<string, Mark>();
		do {
			fieldName.lastIndex = begin;
			const name = fieldName.exec(text)?.[1];
			if (name === undefined || children.has(name) || isUnclearName(name))
				return undefined;
			const at = begin;
			begin = skipBlanks(text, begin + name.length + 1);
			const child = readValue(column, depth + 1, at);
			if (child === undefined || indent > column) return undefined;
			value[name] = child.value;
			children.set(name, child.mark);
		} while (indent === column);
		return { value, mark: { offset, keyOffset, children } };
	};

	const readList = (
		column: number,
		depth: number,
		keyOffset: number | undefined,
	): Placed | undefined => {
		const offset = begin;
		const value: unknown[] = [];
		const children = new Map<number, Mark>();
		do {
			if (!isItem()) return undefined;
			begin = skipBlanks(text, begin + 1);
			if (isRestBlank()) return undefined;
			fieldName.lastIndex = begin;
			const child = fieldName.test(text)
				? readFields(begin - lineStart, depth + 1, undefined)
				: readValue(column, depth + 1, undefined);
			if (child === undefined || indent > column) return undefined;
			children.set(value.length, child.mark);
			value.push(child.value);
		} while (indent === column);
		return { value, mark: { offset, keyOffset, children } };
	};

	/** What stands after a field name or a dash, up to the next line that does not belong to it. */
	const readValue = (
		column: number,
		depth: number,
		keyOffset: number | undefined,
	): Placed | undefined => {
		if (isRestBlank()) {
			goTo(end + 1);
			return indent > column ? readBlock(depth, keyOffset) : undefined;
		}
		if (text[begin] === "|") return readLiteral(column, keyOffset);
		const read = readLine(depth, keyOffset);
		goTo(end + 1);
		// A deeper line would go on with the text.
		return indent > column ? undefined : read;
	};

	const readLine = (
		depth: number,
		keyOffset: number | undefined,
	): Placed | undefined => {
		const sign = text[begin] as string;
		if (sign === "[" || sign === "{") {
			const flow = readPlainFlow(text, begin, depth, keyOffset);
			return flow && endsValue(text, flow.end, end) ? flow : undefined;
		}
		if (sign === '"' || sign === "'") {
			const quoted = readQuoted(text, begin, keyOffset);
			return quoted && endsValue(text, quoted.end, end) ? quoted : undefined;
		}
		const rest = text.slice(begin, end);
		const comment = rest.indexOf(" #");
		return toScalar(
			comment < 0 ? rest : rest.slice(0, comment),
			begin,
			keyOffset,
		);
	};

	const readLiteral = (
		column: number,
		keyOffset: number | undefined,
	): Placed | undefined => {
		const offset = begin;
		const header = text.slice(begin, end);
		if (header !== "|" && header !== "|-") return undefined;
		let inner = -1;
		const rows: string[] = [];
		let from = end + 1;
		while (from < text.length) {
			const to = text.indexOf("\n", from);
			const first = skipBlanks(text, from);
			const blanks = first - from;
			if (first === to) {
				if (inner < 0 || blanks > inner) return undefined;
				rows.push("");
			} else {
				if (inner < 0) inner = blanks;
				if (blanks <= column || blanks < inner) break;
				rows.push(text.slice(from + inner, to));
			}
			from = to + 1;
		}
		while (rows.at(-1) === "") rows.pop();
		if (rows.length === 0) return undefined;
		goTo(from);
		if (indent > column) return undefined;
		const value = rows.join("\n") + (header === "|" ? "\n" : "");
		return leafOf(value, offset, from, "literal", keyOffset);
	};

	goTo(0);
	if (indent !== 0) return undefined;
	const read = readBlock(1, undefined);
	return indent < 0 ? read : undefined;
}

/** Tabs, other line ends and control characters: left to the whole parser wherever they stand. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;
const fieldName = /([A-Za-z_][A-Za-z0-9_.-]{0,99}|\d{4}-\d\d-\d\d):(?=[ \n])/y;
