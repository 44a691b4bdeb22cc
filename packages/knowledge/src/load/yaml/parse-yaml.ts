import { LineCounter, parseDocument, type YAMLParseError } from "yaml";
import { createProblem } from "../create-problem.js";
import type { Problem } from "../problem.js";
import type { ProblemTerm } from "../problem-terms.js";
import { fileLimits, type SourceFile, toSizeLimits } from "../source-file.js";
import { findTooDeep } from "./check-nesting.js";
import { findTooMany, isTooLarge } from "./check-size.js";
import { readPlainYaml } from "./read-plain-yaml.js";
import {
	countLines,
	createRemadeSourceMap,
	createSourceMap,
	type Mark,
	type SourceMap,
} from "./source-map.js";
import { toPlainData } from "./to-plain-data.js";

/** A YAML file as plain data with the place of every value, or the problems that keep it from being read. */
export type ParsedFile =
	| {
			readonly kind: "parsed";
			readonly file: string;
			readonly value: unknown;
			readonly places: SourceMap;
			readonly problems: readonly Problem[];
	  }
	| {
			readonly kind: "unparsed";
			readonly file: string;
			readonly problems: readonly Problem[];
	  };

/**
 * Reads one YAML 1.2 file. Nothing but plain data comes out: aliases, tags,
 * fields that would reach a prototype and repeated fields are problems, and
 * size, depth and number of parts are bounded before the parser sees the text.
 */
export function parseYaml({
	path: file,
	text,
	unreadable,
}: SourceFile): ParsedFile {
	const fail = (problem: Problem) => failed(file, problem);
	const top = { file, line: 1, column: 1 };
	if (unreadable !== undefined)
		return fail(createProblem(top, "file-unreadable", { reason: unreadable }));
	const { maxBytes, maxParts } = toSizeLimits(file);
	if (isTooLarge(text, maxBytes))
		return fail(
			createProblem(top, "file-too-large", { maxKilobytes: maxBytes / 1024 }),
		);
	const placeOf = (offset: number) => {
		const { line, col } = countLines(text).linePos(offset);
		return { file, line, column: col };
	};
	const deep = findTooDeep(text);
	if (deep >= 0)
		return fail(
			createProblem(placeOf(deep), "yaml-too-deep", {
				maxDepth: fileLimits.maxDepth,
			}),
		);
	const many = findTooMany(text, maxParts);
	if (many >= 0)
		return fail(
			createProblem(placeOf(many), "file-too-many-parts", { max: maxParts }),
		);
	const plain = readPlainYaml(text);
	if (plain !== undefined)
		return {
			kind: "parsed",
			file,
			value: plain.value,
			places: placesOf(file, text, plain.mark),
			problems: [],
		};
	return parseWholeYaml(file, text);
}

/** Places of a plain file. The marks are no part of what they are made anew from, so that nothing holds them. */
function placesOf(file: string, text: string, mark: Mark): SourceMap {
	return createRemadeSourceMap(
		createSourceMap(file, text, countLines(text), mark),
		() => {
			const plain = readPlainYaml(text);
			if (plain === undefined) throw new Error(`${file} was plain before`);
			return createSourceMap(file, text, countLines(text), plain.mark);
		},
	);
}

/** Reads any YAML 1.2, and tells every mistake. */
export function parseWholeYaml(file: string, text: string): ParsedFile {
	const lines = new LineCounter();
	const document = withoutStackTraces(() =>
		parseDocument(text, {
			lineCounter: lines,
			// Quadratic in the parser; repeated fields are found on the way to plain data.
			uniqueKeys: false,
			prettyErrors: false,
			// "silent" would also keep quiet about a second document.
			logLevel: "error",
			version: "1.2",
			schema: "core",
			merge: false,
		}),
	);
	if (document.errors.length > 0) {
		return failed(
			file,
			...toLineErrors(document.errors, lines)
				.slice(0, fileLimits.maxProblems)
				.map(({ code, line, column }) => {
					const place = { file, line, column };
					return code === "RESOURCE_EXHAUSTION"
						? createProblem(place, "yaml-too-deep", {
								maxDepth: fileLimits.maxDepth,
							})
						: createProblem(place, "yaml-syntax", {
								detail: syntaxDetails[code] ?? "yaml-other",
							});
				}),
		);
	}
	const { value, root, problems } = toPlainData(file, document, lines);
	const places = createSourceMap(file, text, lines, root);
	return { kind: "parsed", file, value, places, problems };
}

const failed = (file: string, ...problems: Problem[]): ParsedFile => ({
	kind: "unparsed",
	file,
	problems,
});

/**
 * Runs work whose errors are only counted. The parser makes an error object of
 * every mistake, and their stack traces take most of the time of a file that is
 * nothing but mistakes.
 */
function withoutStackTraces<T>(work: () => T): T {
	const limit = Error.stackTraceLimit;
	Error.stackTraceLimit = 0;
	try {
		return work();
	} finally {
		Error.stackTraceLimit = limit;
	}
}

interface LineError {
	readonly code: string;
	readonly line: number;
	readonly column: number;
}

/**
 * The errors with their places. A line one blank too far left or right reads
 * as a field name over several lines, which the parser reports in up to three
 * ways: that becomes one error about indentation.
 */
function toLineErrors(
	errors: readonly YAMLParseError[],
	lines: LineCounter,
): LineError[] {
	const found = errors.map(({ code, pos }) => {
		const { line, col } = lines.linePos(pos[0]);
		return { code, line: Math.max(1, line), column: Math.max(1, col) };
	});
	const seen = new Set<number>();
	const doubled = new Set<number>();
	const overLines = new Set<number>();
	for (const { code, line } of found) {
		if (seen.has(line)) doubled.add(line);
		seen.add(line);
		if (code === "MULTILINE_IMPLICIT_KEY") overLines.add(line);
	}
	const told = new Set<number>();
	return found.flatMap((error): LineError[] => {
		const { line } = error;
		if (!doubled.has(line) || !overLines.has(line)) return [error];
		if (told.has(line)) return [];
		told.add(line);
		return [{ ...error, code: "BAD_INDENT" }];
	});
}

const syntaxDetails: Readonly<Record<string, ProblemTerm>> = {
	BAD_INDENT: "yaml-indent",
	BAD_ALIAS: "yaml-alias-sign",
	BAD_DIRECTIVE: "yaml-directive",
	BAD_DQ_ESCAPE: "yaml-escape",
	BAD_SCALAR_START: "yaml-first-sign",
	BLOCK_AS_IMPLICIT_KEY: "yaml-colon",
	BLOCK_IN_FLOW: "yaml-bracket-open",
	MISSING_CHAR: "yaml-sign-missing",
	MULTILINE_IMPLICIT_KEY: "yaml-colon-missing",
	MULTIPLE_DOCS: "yaml-second-document",
	TAB_AS_INDENT: "yaml-tab",
	UNEXPECTED_TOKEN: "yaml-sign-unexpected",
};
