import { type Document, isScalar, isSeq, parseDocument } from "yaml";
import type { Problem } from "../load/problem.js";
import type { SourceFile } from "../load/source-file.js";
import { parseYaml } from "../load/yaml/parse-yaml.js";
import { listComments } from "./list-comments.js";
import { parseOptions, writeOptions } from "./parse-options.js";
import { placeComments } from "./place-comments.js";

/** One field to be set: `["en", "questions"]` and its new value. */
export interface FieldChange {
	readonly path: readonly string[];
	/** Plain data; a list keeps the entries that stay, with their comments. */
	readonly value: unknown;
}

/** A file with fields set, or why it was left as it is. */
export type SetFieldsResult =
	| { readonly kind: "set"; readonly text: string }
	/** It is no YAML that the loader would take. */
	| { readonly kind: "problems"; readonly problems: readonly Problem[] }
	/** A comment would be lost, or another value changed. */
	| { readonly kind: "kept" };

/**
 * Sets fields of a YAML file; fields that are not there yet are added at the
 * end of their level. Every other value and every comment stays, which is
 * checked by reading the result again.
 */
export function setFields(
	file: SourceFile,
	changes: readonly FieldChange[],
): SetFieldsResult {
	const parsed = parseYaml(file);
	if (parsed.problems.length > 0 || parsed.kind === "unparsed")
		return { kind: "problems", problems: parsed.problems };
	const document = parseDocument(file.text, parseOptions);
	placeComments(document, file.text);
	const wanted = structuredClone(parsed.value);
	for (const { path, value } of changes) {
		if (!setPlain(wanted, path, value)) return { kind: "kept" };
		setNode(document, path, value);
	}
	const written = document.toString(writeOptions);
	const text = file.text.includes("\r\n")
		? written.replaceAll("\n", "\r\n")
		: written;
	const after = parseYaml({ path: file.path, text });
	const isSafe =
		after.kind === "parsed" &&
		after.problems.length === 0 &&
		JSON.stringify(after.value) === JSON.stringify(wanted) &&
		hasAll(listComments(text), listComments(file.text));
	return isSafe ? { kind: "set", text } : { kind: "kept" };
}

function setNode(
	document: Document.Parsed,
	path: readonly string[],
	value: unknown,
): void {
	const old = document.getIn(path, true);
	if (isSeq(old) && Array.isArray(value)) {
		const known = [...old.items];
		old.items = value.map((item) => {
			const at = known.findIndex((one) => isScalar(one) && one.value === item);
			return at < 0 ? document.createNode(item) : known.splice(at, 1)[0];
		});
		return;
	}
	if (isScalar(old) && typeof value === "string") {
		old.value = value;
		// A text of one line may have become one of several, and the other way round.
		delete old.type;
		return;
	}
	document.setIn(path, document.createNode(value));
}

function setPlain(
	root: unknown,
	path: readonly string[],
	value: unknown,
): boolean {
	let level = root;
	for (const [i, step] of path.entries()) {
		if (typeof level !== "object" || level === null || Array.isArray(level))
			return false;
		const fields = level as Record<string, unknown>;
		if (i === path.length - 1) fields[step] = value;
		else if (!Object.hasOwn(fields, step)) fields[step] = {};
		level = fields[step];
	}
	return true;
}

function hasAll(found: readonly string[], needed: readonly string[]): boolean {
	const left = [...found];
	return needed.every((comment) => {
		const at = left.indexOf(comment);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
}
