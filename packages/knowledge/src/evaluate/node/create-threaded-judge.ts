import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Faq } from "../../faq/faq.js";
import type { JudgedRow } from "../eval-report.js";
import { judgeRow } from "../judge-row.js";
import type { JudgeRows } from "../test-knowledge-base.js";
import type { JudgeChunk, JudgeMessage, JudgeTask } from "./judge-message.js";

/** How questions are asked on several threads. */
export interface ThreadedJudgeOptions {
	/** Asked on this thread, beside the others. */
	readonly faq: Faq;
	/** Folder it was opened from. */
	readonly folder: string;
	/** Folder with what was read and learnt of it, from which the other threads open it; without it there are none. */
	readonly cacheDir?: string;
	/** How many threads ask, this one included; default: as many as the machine has processors, at most four. */
	readonly threads?: number;
	/** Fewest questions for which another thread is worth the second that it takes to start; default 2,500. */
	readonly rowsPerThread?: number;
}

/** Questions that a thread takes at a time. */
const chunkSize = 50;

/** Judges rows on several threads; the results and their order are those of one thread. */
export function createThreadedJudge(options: ThreadedJudgeOptions): JudgeRows {
	const { faq, folder, cacheDir, rowsPerThread = 2_500 } = options;
	const threads = options.threads ?? Math.min(4, availableParallelism());
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
		const others = Math.min(
			threads - 1,
			Math.floor(rows.length / rowsPerThread) - 1,
		);
		const stops =
			cacheDir === undefined
				? []
				: Array.from({ length: Math.max(0, others) }, () =>
						startThread(
							{ folder, cacheDir, revision: faq.revision },
							{
								take,
								settle,
								giveBack: (chunk) => {
									returned.push(chunk);
									wake();
								},
							},
						),
					);
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
			await Promise.all(stops.map((stop) => stop()));
		}
		return judged;
	};
}

/** What a thread does with its work. */
interface ThreadWork {
	take(): JudgeChunk | undefined;
	settle(from: number, judged: readonly JudgedRow[]): void;
	giveBack(chunk: JudgeChunk): void;
}

const threadUrl = new URL("./judge-thread.js", import.meta.url);

/** Starts a thread that takes chunks until there are none; gives the way to stop it. */
function startThread(
	task: JudgeTask,
	work: ThreadWork,
): () => Promise<unknown> {
	// Run from sources there is no compiled thread: this one does all.
	if (!existsSync(fileURLToPath(threadUrl))) return async () => undefined;
	const worker = new Worker(threadUrl, { workerData: task });
	let current: JudgeChunk | undefined;
	const goOn = () => {
		current = work.take();
		if (current === undefined) void worker.terminate();
		else worker.postMessage(current);
	};
	worker.on("message", (message: JudgeMessage) => {
		switch (message.kind) {
			case "ready":
				return goOn();
			case "judged":
				current = undefined;
				work.settle(message.from, message.judged);
				return goOn();
			case "unable":
				return void worker.terminate();
		}
	});
	const onEnd = () => {
		if (current !== undefined) work.giveBack(current);
		current = undefined;
	};
	// A thread that fails costs its speed, not the result.
	worker.on("error", onEnd);
	worker.on("exit", onEnd);
	return () => worker.terminate();
}
