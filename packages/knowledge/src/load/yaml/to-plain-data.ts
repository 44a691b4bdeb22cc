import {
	type Document,
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type LineCounter,
	type Node,
	type Pair,
	type Scalar,
} from "yaml";
import { createProblem } from "../create-problem.js";
import type { Place, Problem } from "../problem.js";
import { fileLimits } from "../source-file.js";
import type { Mark, MarkedScalar, ScalarStyle } from "./source-map.js";

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

interface Result {
	readonly value: unknown;
	readonly root: Mark;
	readonly problems: readonly Problem[];
}

const styles: Readonly<Record<string, ScalarStyle>> = {
	BLOCK_LITERAL: "literal",
	BLOCK_FOLDED: "folded",
	QUOTE_DOUBLE: "double",
	QUOTE_SINGLE: "single",
};

function toMarked({ value, range, type = "PLAIN" }: Scalar): MarkedScalar {
	const [start, end] = range ?? [0, 0];
	return { value, start, end, style: styles[type] ?? "plain" };
}

/** YAML nodes to plain objects, lists and scalars, with a mark for each; refuses aliases, tags and dangerous or repeated fields. */
export function toPlainData(
	file: string,
	document: Document.Parsed,
	lines: LineCounter,
): Result {
	const problems: Problem[] = [];
	const report = (create: () => Problem) => {
		if (problems.length < fileLimits.maxProblems) problems.push(create());
	};
	const place = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(1, line), column: Math.max(1, col) };
	};
	const offsetOf = (node: Node | null, otherwise: number) =>
		node?.range?.[0] ?? otherwise;

	type Converted = { readonly value: unknown; readonly mark: Mark };

	const convert = (
		node: Node | null,
		near: { offset: number; keyOffset?: number },
		depth: number,
	): Converted => {
		const offset = offsetOf(node, near.offset);
		const leaf = (value: unknown, extra: Partial<Mark> = {}): Converted => ({
			value,
			mark: {
				offset,
				keyOffset: near.keyOffset,
				children: new Map(),
				...extra,
			},
		});
		if (node === null) return leaf(null);
		if (depth > fileLimits.maxDepth) {
			report(() =>
				createProblem(place(offset), "yaml-too-deep", {
					maxDepth: fileLimits.maxDepth,
				}),
			);
			return leaf(null);
		}
		if (isAlias(node)) {
			report(() =>
				createProblem(place(offset), "yaml-alias", { name: `*${node.source}` }),
			);
			return leaf(null);
		}
		checkProperties(node, offset);
		if (isScalar(node)) return leaf(node.value, { scalar: toMarked(node) });
		const children = new Map<string | number, Mark>();
		const mark: Mark = { offset, keyOffset: near.keyOffset, children };
		if (isSeq(node)) {
			const value = node.items.map((item, i) => {
				const child = convert(item as Node | null, { offset }, depth + 1);
				children.set(i, child.mark);
				return child.value;
			});
			return { value, mark };
		}
		if (!isMap(node)) return leaf(null);
		const value: Record<string, unknown> = {};
		const keyOffsets = new Map<string, number>();
		for (const pair of node.items as Pair<Node, Node | null>[]) {
			const keyOffset = offsetOf(pair.key, offset);
			const name = keyName(pair.key);
			if (name === undefined || forbiddenKeys.has(name)) {
				report(() =>
					createProblem(place(keyOffset), "key-forbidden", {
						key: name ?? "[…]",
					}),
				);
				continue;
			}
			const earlier = keyOffsets.get(name);
			if (earlier !== undefined) {
				report(() =>
					createProblem(place(keyOffset), "key-duplicate", {
						key: name,
						line: place(earlier).line,
					}),
				);
				continue;
			}
			keyOffsets.set(name, keyOffset);
			const child = convert(
				pair.value,
				{ offset: keyOffset, keyOffset },
				depth + 1,
			);
			value[name] = child.value;
			children.set(name, child.mark);
		}
		return { value, mark };
	};

	const keyName = (node: Node | null): string | undefined => {
		if (node === null || !isScalar(node)) return undefined;
		checkProperties(node, offsetOf(node, 0));
		return String(node.value);
	};

	const checkProperties = (node: Node, offset: number) => {
		const { anchor, tag } = node as { anchor?: string; tag?: string };
		if (anchor !== undefined)
			report(() =>
				createProblem(place(offset), "yaml-alias", { name: `&${anchor}` }),
			);
		if (tag !== undefined)
			report(() => createProblem(place(offset), "yaml-tag", { name: tag }));
	};

	const { value, mark } = convert(
		document.contents as Node | null,
		{ offset: 0 },
		1,
	);
	return { value, root: mark, problems };
}
