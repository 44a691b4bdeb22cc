import { parentPort } from "node:worker_threads";
import { createArticleRenderer } from "../../articles/create-article-renderer.js";
import { assembleFaq } from "../../faq/assemble-faq.js";
import type { Faq } from "../../faq/faq.js";
import { restoreByKey } from "../../match/node/restore-matcher.js";
import { judgeRow } from "../judge-row.js";
import type {
	JudgeContent,
	JudgeMessage,
	JudgeOrder,
} from "./judge-message.js";

const post = (message: JudgeMessage): void => parentPort?.postMessage(message);

let content: JudgeContent | undefined;
let faq: Faq | undefined;

parentPort?.on("message", async (order: JudgeOrder) => {
	switch (order.kind) {
		case "open":
			content = order.content;
			return open();
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

async function open(): Promise<void> {
	faq = content && (await openKept(content));
	post(
		faq === undefined
			? { kind: "unable" }
			: { kind: "ready", revision: faq.revision },
	);
}

async function openKept({
	knowledgeBase,
	cacheDir,
	key,
}: JudgeContent): Promise<Faq | undefined> {
	const matcher = await restoreByKey(cacheDir, key);
	return (
		matcher &&
		assembleFaq({
			knowledgeBase,
			matcher,
			render: createArticleRenderer(knowledgeBase),
		})
	);
}
