import { parentPort, workerData } from "node:worker_threads";
import { createFaq } from "../../faq/create-faq.js";
import type { Faq } from "../../faq/faq.js";
import { toTrainingSet } from "../../faq/to-training-set.js";
import { loadKnowledgeBase } from "../../load/node/load-knowledge-base.js";
import { restoreMatcher } from "../../match/node/restore-matcher.js";
import { judgeRow } from "../judge-row.js";
import type { JudgeChunk, JudgeMessage, JudgeTask } from "./judge-message.js";

const post = (message: JudgeMessage): void => parentPort?.postMessage(message);

const faq = await openKept(workerData as JudgeTask);
if (faq === undefined) post({ kind: "unable" });
else {
	parentPort?.on("message", ({ from, rows }: JudgeChunk) =>
		post({
			kind: "judged",
			from,
			judged: rows.map((row) => judgeRow(faq, row)),
		}),
	);
	post({ kind: "ready" });
}

async function openKept(task: JudgeTask): Promise<Faq | undefined> {
	const { folder, cacheDir, revision } = task;
	const result = await loadKnowledgeBase(folder, { cacheDir });
	if (result.kind === "broken") return undefined;
	const { knowledgeBase } = result;
	if (knowledgeBase.revision !== revision) return undefined;
	const matcher = await restoreMatcher(
		cacheDir,
		toTrainingSet(knowledgeBase),
		knowledgeBase,
	);
	return matcher && createFaq({ knowledgeBase, matcher });
}
