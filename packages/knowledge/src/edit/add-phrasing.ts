import {
	Document,
	isMap,
	isScalar,
	isSeq,
	type Pair,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { normalizePhrasing } from "../load/checks/normalize-phrasing.js";
import type { Problem } from "../load/problem.js";
import type { SourceFile } from "../load/source-file.js";
import { parseYaml } from "../load/yaml/parse-yaml.js";
import { parseOptions, writeOptions } from "./parse-options.js";

/** An article file with one phrasing more, or why it was left as it is. */
export type AddPhrasingResult =
	| {
			readonly kind: "added";
			readonly text: string;
			/** Line of the new phrasing, from 1. */
			readonly line: number;
	  }
	/** The article has no `questions` in this language. */
	| { readonly kind: "no-language" }
	/** The article has the phrasing already. */
	| { readonly kind: "repeated" }
	/** It is no YAML that the loader would take. */
	| { readonly kind: "problems"; readonly problems: readonly Problem[] }
	/** The list is written in a way that cannot be added to safely. */
	| { readonly kind: "kept" };

/**
 * Adds a phrasing at the end of the `questions` of one language. One line is
 * new (or, in a list in brackets, longer); every other stays as it is, byte by
 * byte. White space in the phrasing becomes single spaces.
 */
export function addPhrasing(
	file: SourceFile,
	options: { readonly language: string; readonly phrasing: string },
): AddPhrasingResult {
	const { language } = options;
	const phrasing = options.phrasing.replace(/\s+/gu, " ").trim();
	const parsed = parseYaml(file);
	if (parsed.problems.length > 0 || parsed.kind === "unparsed")
		return { kind: "problems", problems: parsed.problems };
	const known = questionsOf(parsed.value, language);
	if (known === undefined) return { kind: "no-language" };
	const wanted = normalizePhrasing(phrasing);
	if (known?.some((one) => normalizePhrasing(String(one)) === wanted))
		return { kind: "repeated" };

	const edit = toInsertion(file.text, language, phrasing);
	if (edit === undefined) return { kind: "kept" };
	const text =
		file.text.slice(0, edit.at) + edit.text + file.text.slice(edit.at);
	// What was not meant must not happen: the new file says what the old one said, and the phrasing.
	const after = parseYaml({ path: file.path, text });
	if (
		after.kind === "unparsed" ||
		after.problems.length > 0 ||
		JSON.stringify(questionsOf(after.value, language)) !==
			JSON.stringify([...(known ?? []), phrasing]) ||
		JSON.stringify(withoutQuestions(after.value, language)) !==
			JSON.stringify(withoutQuestions(parsed.value, language))
	)
		return { kind: "kept" };
	const line = text.slice(0, edit.at + edit.lead).split("\n").length;
	return { kind: "added", text, line };
}

interface Insertion {
	readonly at: number;
	readonly text: string;
	/** Characters of `text` before the phrasing's own line. */
	readonly lead: number;
}

function toInsertion(
	text: string,
	language: string,
	phrasing: string,
): Insertion | undefined {
	const { contents } = parseDocument(text, {
		...parseOptions,
		keepSourceTokens: true,
	});
	const block = pairOf(contents, language)?.value;
	const pair = pairOf(block, "questions");
	if (pair === undefined) return undefined;
	const { key, value } = pair;
	const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
	if (isSeq(value))
		return value.flow
			? intoBrackets(value, phrasing)
			: intoLines(text, value, phrasing, lineBreak);
	if (!isScalar(key) || (isScalar(value) && value.value !== null))
		return undefined;
	// `questions:` without a list yet.
	const keyAt = key.range?.[0] ?? 0;
	const column = keyAt - (text.lastIndexOf("\n", keyAt - 1) + 1);
	return lineAfter(text, keyAt, column + 2, phrasing, lineBreak);
}

function intoLines(
	text: string,
	list: YAMLSeq,
	phrasing: string,
	lineBreak: string,
): Insertion | undefined {
	const last = list.items.at(-1);
	const token = list.srcToken;
	const end = isScalar(last) ? last.range?.[1] : undefined;
	if (end === undefined || token?.type !== "block-seq") return undefined;
	// A block text ends behind its line break, everything else before it.
	const from = text[end - 1] === "\n" ? end - 1 : end;
	return lineAfter(text, from, token.indent, phrasing, lineBreak);
}

function lineAfter(
	text: string,
	from: number,
	indent: number,
	phrasing: string,
	lineBreak: string,
): Insertion {
	const line = `${" ".repeat(indent)}${new Document([phrasing]).toString(writeOptions).trimEnd()}`;
	const breakAt = text.indexOf("\n", from);
	return breakAt < 0
		? { at: text.length, text: lineBreak + line, lead: lineBreak.length }
		: { at: breakAt + 1, text: line + lineBreak, lead: 0 };
}

function intoBrackets(list: YAMLSeq, phrasing: string): Insertion | undefined {
	const document = new Document();
	document.contents = document.createNode([phrasing], { flow: true });
	const item = document.toString(writeOptions).trim().slice(1, -1);
	const last = list.items.at(-1);
	if (last === undefined) {
		const start = list.range?.[0];
		return start === undefined
			? undefined
			: { at: start + 1, text: item, lead: 0 };
	}
	const end = isScalar(last) ? last.range?.[1] : undefined;
	return end === undefined
		? undefined
		: { at: end, text: `, ${item}`, lead: 0 };
}

function pairOf(node: unknown, name: string): Pair | undefined {
	if (!isMap(node)) return undefined;
	return (node as YAMLMap).items.find(
		({ key }) => isScalar(key) && key.value === name,
	);
}

/** The phrasings of a language; null when the list is still empty, undefined without the field. */
function questionsOf(
	value: unknown,
	language: string,
): readonly unknown[] | null | undefined {
	const block = fieldOf(value, language);
	const questions = fieldOf(block, "questions");
	return Array.isArray(questions) || questions === null ? questions : undefined;
}

const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === "object" && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;

function withoutQuestions(value: unknown, language: string): unknown {
	const { [language]: block, ...rest } = value as Record<string, unknown>;
	const { questions: _, ...others } = block as Record<string, unknown>;
	return [rest, others];
}
