import type { Faq } from "../faq/faq.js";
import type { JudgedRow } from "./eval-report.js";
import type { EvalRow } from "./eval-row.js";
import { judgeAnswer } from "./judge-answer.js";

/** Asks one question on its own and judges the answer; `tellsLanguage` (default false) tells the bot the row's language. */
export function judgeRow(
	faq: Pick<Faq, "ask">,
	row: EvalRow,
	{ tellsLanguage = false }: { readonly tellsLanguage?: boolean } = {},
): JudgedRow {
	const answer = faq.ask(
		row.text,
		tellsLanguage ? { language: row.language } : {},
	);
	const { candidates } = answer.match;
	const best = candidates[0]?.intentId;
	return {
		row,
		verdict: judgeAnswer(row, answer),
		...(best === undefined ? {} : { best }),
		...(answer.kind === "answer" ? { answeredWith: answer.article } : {}),
		candidates,
	};
}
