import { type Document, isNode, isScalar, type Scalar, visit } from "yaml";

/**
 * Gives comments below a field without a value to the field that follows.
 * The parser takes them for the empty value's own and would write them beside it.
 */
export function placeComments(document: Document, text: string): void {
	visit(document, {
		Map: (_, map) => {
			map.items.forEach(({ key, value }, i) => {
				if (!isScalar(key) || !isScalar(value) || !value.comment) return;
				if (value.value !== null || value.source !== "") return;
				const [beside, below] = splitComment(key, value.comment, text);
				if (below === undefined) return;
				const next = map.items[i + 1]?.key;
				if (isNode(next)) {
					next.commentBefore = join(below, next.commentBefore);
					next.spaceBefore = false;
				} else map.comment = join(below, map.comment);
				value.comment = beside;
			});
		},
	});
}

/** What stands on the line of the key, and what below it. */
function splitComment(
	key: Scalar,
	comment: string,
	text: string,
): [beside: string | null, below: string | undefined] {
	const from = key.range?.[1] ?? 0;
	const end = text.indexOf("\n", from);
	const isBeside = text.slice(from, end < 0 ? text.length : end).includes("#");
	if (!isBeside) return [null, comment];
	const cut = comment.indexOf("\n");
	return cut < 0
		? [comment, undefined]
		: [comment.slice(0, cut), comment.slice(cut + 1)];
}

const join = (first: string, second: string | null | undefined) =>
	second ? `${first}\n${second}` : first;
