import {
	type Document,
	isMap,
	isNode,
	isPair,
	isScalar,
	type Pair,
	type Scalar,
	visit,
	type YAMLMap,
} from "yaml";

/**
 * Gives comments below a field without a value to the field that follows, at
 * the level they stand at. The parser takes them for the empty value's own and
 * would write them beside it.
 */
export function placeComments(document: Document, text: string): void {
	visit(document, {
		Map: (_, map, path) => {
			for (const pair of map.items) {
				const { key, value } = pair;
				if (!isScalar(key) || !isScalar(value) || !value.comment) continue;
				if (value.value !== null || value.source !== "") continue;
				const [beside, below] = splitComment(key, value.comment, text);
				if (below === undefined) continue;
				value.comment = beside;
				give(below, [...path, map, pair], columnOfComment(key, text), text);
			}
		},
	});
}

/** Writes a comment before the next field of its level, or at the end of that level. */
function give(
	comment: string,
	path: readonly unknown[],
	column: number,
	text: string,
): void {
	let at = path.length - 1;
	while (
		at >= 4 &&
		columnOfKey(path[at], text) > column &&
		isPair(path[at - 2])
	)
		at -= 2;
	const map = path[at - 1];
	const pair = path[at];
	if (!isMap(map) || !isPair(pair)) return;
	const next = nextKey(map, pair);
	if (next === undefined) map.comment = join(comment, map.comment);
	else {
		next.commentBefore = join(comment, next.commentBefore);
		next.spaceBefore = false;
	}
}

function nextKey(map: YAMLMap, pair: Pair) {
	const key = map.items[map.items.indexOf(pair) + 1]?.key;
	return isNode(key) ? key : undefined;
}

function columnOfKey(pair: unknown, text: string): number {
	const key = isPair(pair) && isScalar(pair.key) ? pair.key : undefined;
	const from = key?.range?.[0] ?? 0;
	return from - (text.lastIndexOf("\n", from - 1) + 1);
}

/** Column of the first comment on a line of its own behind a key. */
function columnOfComment(key: Scalar, text: string): number {
	const found = /\n([ ]*)#/.exec(text.slice(key.range?.[1] ?? 0));
	return found?.[1]?.length ?? 0;
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
