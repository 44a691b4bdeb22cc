import { type Message, parseMessage } from "../../articles/message.js";
import { findMarkdown } from "../../articles/to-blocks.js";
import { createProblem } from "../create-problem.js";
import type { Place, Problem } from "../problem.js";
import { checkLink } from "./check-link.js";
import { isPlain } from "./is-plain.js";

/**
 * Markdown outside the subset and links that may not be shown. The text is
 * read with its braces covered, so that every place is exact, and once more
 * with the facts filled in, for what only then appears.
 */
export function checkMarkdown(options: {
	readonly text: string;
	readonly locale: string;
	readonly message: Extract<Message, { kind: "message" }>;
	readonly values: Readonly<Record<string, string | number>>;
	readonly rendered: string;
	readonly at: (offset: number) => Place;
}): Problem[] {
	const { text, message, values, locale, rendered, at } = options;
	const problems: Problem[] = [];
	for (const finding of find(coverArguments(text, message))) {
		const place = at(finding.start);
		if (finding.kind === "unsupported") {
			problems.push(
				createProblem(place, "markdown-unsupported", { what: finding.text }),
			);
			continue;
		}
		const written = linkAddress(text.slice(finding.start, finding.end));
		problems.push(...checkLink(fill(written, locale, values), place, values));
	}
	const bringsMarkup = message.arguments.some(
		({ name, start, end, categories }) =>
			markup.test(String(values[name] ?? "")) ||
			// In a plural form, # stands for the number.
			(categories.length > 0 &&
				markup.test(text.slice(start, end).replaceAll("#", ""))),
	);
	if (problems.length > 0 || !bringsMarkup) return problems;
	return find(rendered).flatMap((finding) =>
		finding.kind === "unsupported"
			? [createProblem(at(0), "markdown-unsupported", { what: finding.text })]
			: checkLink(finding.text, at(0), values),
	);
}

const find = (text: string) => (isPlain(text) ? [] : findMarkdown(text));

/** What could turn a fact's text into markup. */
const markup = /[<>[\]`#*!]|^\s*(?:[-+]|\d+[.)])\s/;

/** The text with each outermost argument replaced by as many letters. */
function coverArguments(
	text: string,
	message: Extract<Message, { kind: "message" }>,
): string {
	let covered = text;
	for (const { start, end, isNested } of message.arguments)
		if (!isNested)
			covered =
				covered.slice(0, start) + "x".repeat(end - start) + covered.slice(end);
	return covered;
}

/** Address of a link as written: `[text](address)` or `<address>`. */
function linkAddress(source: string): string {
	const inParentheses = /\]\(\s*<?([^\s>]*?)>?(?:\s+["'(].*)?\s*\)$/s.exec(
		source,
	);
	return inParentheses?.[1] ?? source.replace(/^<|>$/g, "");
}

function fill(
	text: string,
	locale: string,
	values: Readonly<Record<string, string | number>>,
): string {
	const message = parseMessage(text, locale);
	return message.kind === "message" ? message.format(values) : text;
}
