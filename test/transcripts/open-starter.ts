import { fileURLToPath } from "node:url";
import { type Knowledge, toKnowledge } from "@shopbell/conversation";
import { createTrainer, openFaq } from "@shopbell/knowledge/node";

const fromRoot = (path: string) =>
	fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The real starter knowledge base, trained once; what was learned is kept until the content changes. */
export async function openStarter(): Promise<Knowledge> {
	return toKnowledge(
		await openFaq(fromRoot("knowledge-base"), {
			train: createTrainer({
				cacheDir: fromRoot("node_modules/.cache/shopbell/transcripts"),
			}),
		}),
	);
}
