import type { Faq } from "../faq/faq.js";
import {
	type EvalReport,
	type JudgedRow,
	toEvalReport,
} from "./eval-report.js";
import type { EvalRow } from "./eval-row.js";
import { judgeAnswer } from "./judge-answer.js";

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
	const judged = rows.map((row, i): JudgedRow => {
		const answer = faq.ask(
			row.text,
			tellsLanguage ? { language: row.language } : {},
		);
		onProgress?.(i + 1, rows.length);
		const { candidates } = answer.match;
		const best = candidates[0]?.intentId;
		return {
			row,
			verdict: judgeAnswer(row, answer),
			...(best === undefined ? {} : { best }),
			...(answer.kind === "answer" ? { answeredWith: answer.article } : {}),
			candidates,
		};
	});
	return { report: toEvalReport(judged), judged };
}
