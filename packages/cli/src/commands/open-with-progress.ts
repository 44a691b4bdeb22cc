import type { Faq } from "@shopbell/knowledge";
import { createTrainer, openFaq } from "@shopbell/knowledge/node";
import type { Command } from "commander";
import { createProgressBar } from "../terminal/progress-bar.js";
import { type CommandContext, toCache, toFolder } from "./command-context.js";

/** Opens the knowledge base; shows how far it has learned while somebody watches. */
export async function openWithProgress(
	program: Command,
	context: CommandContext,
): Promise<Faq> {
	const cache = toCache(program, context);
	const bar = createProgressBar(context.terminal, "Learning");
	try {
		return await openFaq(toFolder(program, context), {
			...cache,
			train: createTrainer({
				...cache,
				keeps: mostMatchers,
				onProgress: (share) => bar.show(share),
			}),
		});
	} finally {
		bar.clear();
	}
}

/** Matchers kept on disk: the content now, before the change, and of another folder. */
export const mostMatchers = 3;
