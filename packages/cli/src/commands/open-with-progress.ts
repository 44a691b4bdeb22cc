import type { Faq, KnowledgeBase, TrainingSet } from "@shopbell/knowledge";
import { createTrainer, openFaq } from "@shopbell/knowledge/node";
import type { Command } from "commander";
import { createProgressBar } from "../terminal/progress-bar.js";
import { type CommandContext, toCache, toFolder } from "./command-context.js";

/** Opens the knowledge base; shows how far it has learned while somebody watches. Tells what was read before it is learned. */
export async function openWithProgress(
	program: Command,
	context: CommandContext,
	onRead?: (knowledgeBase: KnowledgeBase, trainingSet: TrainingSet) => void,
): Promise<Faq> {
	const cache = toCache(program, context);
	const bar = createProgressBar(context.terminal, "Learning");
	const train = createTrainer({
		...cache,
		keeps: mostMatchers,
		onProgress: (share) => bar.show(share),
	});
	try {
		return await openFaq(toFolder(program, context), {
			...cache,
			train: (trainingSet, knowledgeBase) => {
				onRead?.(knowledgeBase, trainingSet);
				return train(trainingSet, knowledgeBase);
			},
		});
	} finally {
		bar.clear();
	}
}

/** Matchers kept on disk: the content now, before the change, and of another folder. */
export const mostMatchers = 3;
