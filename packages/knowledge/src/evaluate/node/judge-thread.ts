import { parentPort, workerData } from "node:worker_threads";
import { createFaq } from "../../faq/create-faq.js";
import type { Faq } from "../../faq/faq.js";
import { toTrainingSet } from "../../faq/to-training-set.js";
import { loadKnowledgeBase } from "../../load/node/load-knowledge-base.js";
import { openResultsFile } from "../../load/node/results-file.js";
import { createParseCache } from "../../load/parse-cache.js";
import { restoreMatcher } from "../../match/node/restore-matcher.js";
import { judgeRow } from "../judge-row.js";
import type { JudgeMessage, JudgeOrder, JudgeTask } from "./judge-message.js";

const post = (message: JudgeMessage): void => parentPort?.postMessage(message);

const task = workerData as JudgeTask;
let faq: Faq | undefined;
/** Read only: who tests the content keeps what was read of it. */
let cache = createParseCache(openResultsFile(task.cacheDir));

parentPort?.on("message", async (order: JudgeOrder) => {
	switch (order.kind) {
		case "kept":
			return open();
		case "judge": {
			const { from, rows } = order;
			const asked = faq;
			if (asked === undefined) return post({ kind: "unable" });
			const judged = rows.map((row) => judgeRow(asked, row));
			return post({ kind: "judged", from, judged });
		}
	}
});
await open();

async function open(): Promise<void> {
	faq = await openKept(task);
	post(
		faq === undefined
			? { kind: "unable" }
			: { kind: "ready", revision: faq.revision },
	);
}

async function openKept({
	folder,
	cacheDir,
}: JudgeTask): Promise<Faq | undefined> {
	const result = await loadKnowledgeBase(folder, { cache });
	if (result.kind === "broken") return undefined;
	const { knowledgeBase } = result;
	const matcher = await restoreMatcher(
		cacheDir,
		toTrainingSet(knowledgeBase),
		knowledgeBase,
	);
	if (matcher === undefined) return undefined;
	cache = createParseCache();
	return createFaq({ knowledgeBase, matcher });
}
