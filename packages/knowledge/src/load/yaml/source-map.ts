import { LineCounter } from "yaml";
import type { Place } from "../problem.js";

/** Steps from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** Where one value of a document stands, and the values inside it. */
export interface Mark {
	/** Offset of the value in the file. */
	readonly offset: number;
	/** Offset of its field name, for a value of a field. */
	readonly keyOffset?: number | undefined;
	readonly children: ReadonlyMap<string | number, Mark>;
	/** The scalar itself, to find places inside its text. */
	readonly scalar?: MarkedScalar;
}

/** How a scalar is written. */
export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

/** A scalar and where it starts and ends in the file. */
export interface MarkedScalar {
	readonly value: unknown;
	readonly start: number;
	readonly end: number;
	readonly style: ScalarStyle;
}

/** Finds lines and columns for the values of one file. */
export interface SourceMap {
	/** The value at a path; for one that is missing, the nearest level that exists. `offset` counts characters of the text value. */
	at(path: Path, offset?: number): Place;
	/** The name of the field at a path; the value itself for an item of a list. */
	key(path: Path): Place;
}

/** Source map over the marks of one document. */
export function createSourceMap(
	file: string,
	text: string,
	lines: LineCounter,
	root: Mark,
): SourceMap {
	const place = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(1, line), column: Math.max(1, col) };
	};
	const find = (path: Path): { mark: Mark; complete: boolean } => {
		let mark = root;
		for (const step of path) {
			const child = mark.children.get(step);
			if (child === undefined) return { mark, complete: false };
			mark = child;
		}
		return { mark, complete: true };
	};
	return {
		at: (path, offset = 0) => {
			const { mark, complete } = find(path);
			if (!complete) return place(mark.keyOffset ?? mark.offset);
			return place(
				offset > 0 && mark.scalar
					? insideScalar(text, mark.scalar, offset)
					: mark.offset,
			);
		},
		key: (path) => {
			const { mark } = find(path);
			return place(mark.keyOffset ?? mark.offset);
		},
	};
}

/**
 * A source map that is let go of while nobody asks and made anew, the same, when somebody does: the
 * places of a knowledge base take more memory than what it says, and few are ever looked up.
 */
export function createRemadeSourceMap(
	first: SourceMap,
	remake: () => SourceMap,
): SourceMap {
	let made = new WeakRef(first);
	const current = (): SourceMap => {
		const known = made.deref();
		if (known !== undefined) return known;
		const remade = remake();
		made = new WeakRef(remade);
		return remade;
	};
	return {
		at: (path, offset) => current().at(path, offset),
		key: (path) => current().key(path),
	};
}

/** Offset in the file of a character of a scalar's value; the scalar's own start where folding or escapes hide it. */
function insideScalar(
	text: string,
	{ value: given, start, end, style }: MarkedScalar,
	offset: number,
): number {
	const value = String(given);
	const source = text.slice(start, end);
	if (style === "literal") {
		const before = value.slice(0, offset).split("\n");
		const rows = source.split("\n").slice(1);
		const first = rows.find((row) => row.trim() !== "") ?? "";
		const firstValue = value.split("\n").find((row) => row.trim() !== "") ?? "";
		const indent = leading(first) - leading(firstValue);
		let at = start + source.indexOf("\n") + 1;
		for (let i = 0; i < before.length - 1; i++)
			at += (rows[i] ?? "").length + 1;
		return at + indent + (before.at(-1) ?? "").length;
	}
	const quoted = style === "double" || style === "single";
	const isLiteral = source.slice(quoted ? 1 : 0).startsWith(value);
	return isLiteral ? start + (quoted ? 1 : 0) + offset : start;
}

const leading = (row: string) => row.length - row.trimStart().length;

/** Line counter over a text, for problems found before it is parsed. */
export function countLines(text: string): LineCounter {
	const lines = new LineCounter();
	lines.addNewLine(0);
	for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1))
		lines.addNewLine(i + 1);
	return lines;
}
