import { parseDocument } from "yaml";
import type { Problem } from "../load/problem.js";
import type { SourceFile } from "../load/source-file.js";
import { parseYaml } from "../load/yaml/parse-yaml.js";
import { keepCommentsBeside } from "./keep-comments-beside.js";
import { listComments } from "./list-comments.js";
import { parseOptions, writeOptions } from "./parse-options.js";
import { placeComments } from "./place-comments.js";

/** A file in its one form, or why it was left as it is. */
export type FormatResult =
	| {
			readonly kind: "formatted";
			readonly text: string;
			/** False when the file was in its one form already. */
			readonly isChanged: boolean;
	  }
	/** It is no YAML that the loader would take. */
	| { readonly kind: "problems"; readonly problems: readonly Problem[] }
	/** Another form would lose a comment or change a value. */
	| { readonly kind: "kept" };

/** A form that still changes after so many writings has no end. */
const maxPasses = 4;

/**
 * Writes a YAML file in its one form: indentation, spacing, quotes only where
 * needed, no line folded. No value and no comment is lost, which is checked by
 * reading the result again; formatting the result changes nothing.
 */
export function formatYaml(file: SourceFile): FormatResult {
	const parsed = parseYaml(file);
	if (parsed.problems.length > 0 || parsed.kind === "unparsed")
		return { kind: "problems", problems: parsed.problems };
	const text = toStableForm(file.text);
	if (text === undefined || !isSameContent(file, text)) return { kind: "kept" };
	return { kind: "formatted", text, isChanged: text !== file.text };
}

function toStableForm(text: string): string | undefined {
	let before = text;
	for (let pass = 0; pass < maxPasses; pass++) {
		const document = parseDocument(before, parseOptions);
		placeComments(document, before);
		// An empty document would be written as "null".
		const after =
			document.contents === null && listComments(before).length === 0
				? before
				: keepCommentsBeside(document, before, document.toString(writeOptions));
		if (after === before) return after;
		before = after;
	}
	return undefined;
}

function isSameContent(file: SourceFile, text: string): boolean {
	const before = parseYaml(file);
	const after = parseYaml({ path: file.path, text });
	return (
		before.kind === "parsed" &&
		after.kind === "parsed" &&
		after.problems.length === 0 &&
		JSON.stringify(before.value) === JSON.stringify(after.value) &&
		isSameList(listComments(file.text), listComments(text))
	);
}

const isSameList = (a: readonly string[], b: readonly string[]) =>
	a.length === b.length && a.every((one, i) => one === b[i]);
