import { z } from "zod";
import type { EvalRow } from "./eval-row.js";

const line = z.object({
	id: z.union([z.string(), z.number()]).optional(),
	lang: z.string().min(2),
	topic: z.string().min(1).nullable(),
	style: z.string().min(1),
	text: z.string(),
	also: z.array(z.string()).optional(),
});

/** Rows of a file of questions, or the first lines that are none. */
export type ParsedEvalRows =
	| { readonly kind: "rows"; readonly rows: readonly EvalRow[] }
	| {
			readonly kind: "mistakes";
			readonly mistakes: readonly {
				readonly line: number;
				readonly message: string;
			}[];
	  };

const maxMistakes = 20;
/** More rows than this take longer than anybody waits, and as much memory as a small machine has. */
const maxRows = 200_000;

/** Reads JSON Lines: `{"id","lang","topic"|null,"style","text","also"?}`, one object a line, at most 200,000; empty lines are skipped. */
export function parseEvalRows(text: string): ParsedEvalRows {
	const rows: EvalRow[] = [];
	const mistakes: { line: number; message: string }[] = [];
	for (const [i, source] of text.split("\n").entries()) {
		if (source.trim() === "" || mistakes.length >= maxMistakes) continue;
		if (rows.length >= maxRows) {
			mistakes.push({
				line: i + 1,
				message: `more than ${maxRows} questions; test with a part of them`,
			});
			break;
		}
		let value: unknown;
		try {
			value = JSON.parse(source);
		} catch {
			mistakes.push({ line: i + 1, message: "not a JSON object" });
			continue;
		}
		const checked = line.safeParse(value);
		if (!checked.success) {
			const [issue] = checked.error.issues;
			mistakes.push({
				line: i + 1,
				message: `'${issue?.path.join(".") || "line"}': ${issue?.message ?? ""}`,
			});
			continue;
		}
		const { id = i + 1, lang, topic, style, also = [] } = checked.data;
		rows.push({
			id: String(id),
			language: lang,
			topic,
			style,
			text: checked.data.text,
			also,
		});
	}
	return mistakes.length > 0
		? { kind: "mistakes", mistakes }
		: { kind: "rows", rows };
}
