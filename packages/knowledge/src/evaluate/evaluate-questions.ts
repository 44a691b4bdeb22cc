import type { Faq } from "../faq/faq.js";
import {
	type EvalReport,
	type JudgedRow,
	toEvalReport,
} from "./eval-report.js";
import type { EvalRow } from "./eval-row.js";
import { judgeRow } from "./judge-row.js";

/** How questions are asked. */
export interface EvaluateOptions {
	readonly faq: Pick<Faq, "ask">;
	readonly rows: readonly EvalRow[];
	/** Tells the bot each row's language; default false: it must find out, as with a first message. */
	readonly tellsLanguage?: boolean;
	/** Told after each question. */
	readonly onProgress?: (done: number, total: number) => void;
}

/** The report and, for finding what went wrong, each row with its verdict. */
export interface Evaluation {
	readonly report: EvalReport;
	readonly judged: readonly JudgedRow[];
}

/** Asks every question on its own and sums up what the answers were worth. */
export function evaluateQuestions(options: EvaluateOptions): Evaluation {
	const { faq, rows, tellsLanguage = false, onProgress } = options;
	const judged = rows.map((row, i) => {
		const one = judgeRow(faq, row, { tellsLanguage });
		onProgress?.(i + 1, rows.length);
		return one;
	});
	return { report: toEvalReport(judged), judged };
}
