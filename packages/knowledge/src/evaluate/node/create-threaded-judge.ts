import type { Faq } from "../../faq/faq.js";
import type { JudgedRow } from "../eval-report.js";
import { judgeRow } from "../judge-row.js";
import type { JudgeRows } from "../test-knowledge-base.js";
import type { JudgeChunk } from "./judge-message.js";
import type { JudgeThreads } from "./judge-threads.js";

/** How questions are asked on several threads. */
export interface ThreadedJudgeOptions {
	/** Asked on this thread, beside the others. */
	readonly faq: Faq;
	/** The others, which open the same content; stopped when all is judged. Without it there are none. */
	readonly threads?: JudgeThreads;
}

/** Questions that a thread takes at a time. */
const chunkSize = 50;

/** Judges rows on several threads, once; the results and their order are those of one thread. */
export function createThreadedJudge({
	faq,
	threads,
}: ThreadedJudgeOptions): JudgeRows {
	return async (rows, onProgress) => {
		const judged: JudgedRow[] = Array.from({ length: rows.length });
		let done = 0;
		let next = 0;
		/** Chunks of threads that ended before they were done. */
		const returned: JudgeChunk[] = [];
		const take = (): JudgeChunk | undefined => {
			const chunk = returned.pop();
			if (chunk !== undefined || next >= rows.length) return chunk;
			const from = next;
			next += chunkSize;
			return { from, rows: rows.slice(from, next) };
		};
		let wake = (): void => undefined;
		const settle = (from: number, results: readonly JudgedRow[]) => {
			for (const [i, one] of results.entries()) judged[from + i] = one;
			done += results.length;
			onProgress(done);
			wake();
		};
		threads?.startFor(rows.length);
		threads?.work(faq.knowledgeBase, {
			take,
			settle,
			giveBack: (chunk) => {
				returned.push(chunk);
				wake();
			},
		});
		try {
			while (done < rows.length) {
				const chunk = take();
				if (chunk !== undefined) {
					settle(
						chunk.from,
						chunk.rows.map((row) => judgeRow(faq, row)),
					);
					// Between two chunks the other threads are heard.
					await new Promise((resolve) => setImmediate(resolve));
				} else
					await new Promise<void>((resolve) => {
						wake = resolve;
					});
			}
		} finally {
			await threads?.stop();
		}
		return judged;
	};
}
