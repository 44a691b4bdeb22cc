import {
	type Document,
	isCollection,
	isScalar,
	type Pair,
	parseDocument,
	visit,
} from "yaml";
import { parseOptions } from "./parse-options.js";

/**
 * Puts comments back on the line of their field (`questions: # why`) where the
 * writer has moved them below it. `before` is the document that was written,
 * `text` its source, `written` what came out.
 */
export function keepCommentsBeside(
	before: Document,
	text: string,
	written: string,
): string {
	const beside = new Set<number>();
	listPairs(before).forEach((pair, i) => {
		if (isBlock(pair) && /^[ \t]*:[ \t]+#/.test(text.slice(endOfKey(pair))))
			beside.add(i);
	});
	if (beside.size === 0) return written;
	const pieces: string[] = [];
	let from = 0;
	listPairs(parseDocument(written, parseOptions)).forEach((pair, i) => {
		if (!beside.has(i)) return;
		const end = endOfKey(pair);
		const [gap, start] = /^(:\n *)#/.exec(written.slice(end, end + 200)) ?? [];
		if (gap === undefined || start === undefined) return;
		pieces.push(written.slice(from, end), ": ");
		from = end + start.length;
	});
	return pieces.join("") + written.slice(from);
}

/** Every field in the order of the file: the same in a document and in what it was written as. */
function listPairs(document: Document): readonly Pair[] {
	const pairs: Pair[] = [];
	visit(document, { Pair: (_, pair) => void pairs.push(pair) });
	return pairs;
}

const isBlock = ({ value }: Pair) => isCollection(value) && !value.flow;

const endOfKey = ({ key }: Pair) => (isScalar(key) ? (key.range?.[1] ?? 0) : 0);
