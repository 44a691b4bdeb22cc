import { z } from "zod";
import { decodeText } from "./decode-text.js";
import type { ExchangeFile, ReadContext } from "./format.js";
import { createRowProblem, type RowProblem } from "./row-problem.js";

/** A JSON file as data of a known shape, or the problem that keeps it from being read. */
export type ParsedJson<T> =
	| { readonly kind: "data"; readonly data: T }
	| { readonly kind: "unreadable"; readonly problem: RowProblem };

/** Reads a JSON file and checks its shape; `name` is what the format is called. */
export function parseJson<T>(
	file: ExchangeFile,
	context: ReadContext,
	name: string,
	schema: z.ZodType<T>,
): ParsedJson<T> {
	const decoded = decodeText(file, context);
	if (decoded.kind === "unreadable") return decoded;
	const fail = (detail: string): ParsedJson<T> => ({
		kind: "unreadable",
		problem: createRowProblem({ file: file.path, row: "" }, "file-syntax", {
			format: name,
			detail,
		}),
	});
	let value: unknown;
	try {
		value = JSON.parse(decoded.text);
	} catch (error) {
		return fail((error as Error).message);
	}
	const result = schema.safeParse(value);
	if (result.success) return { kind: "data", data: result.data };
	const [issue] = result.error.issues;
	return fail(
		issue === undefined
			? "its shape is another one"
			: `'${issue.path.join(".")}': ${issue.message}`,
	);
}

/** An id as programs write it: number or text. */
export const foreignId = z.union([z.number(), z.string()]).transform(String);
