import type { Faq } from "@shopbell/knowledge";
import { createTrainer, openFaq } from "@shopbell/knowledge/node";
import { createProgressBar } from "../terminal/progress-bar.js";
import type { Terminal } from "../terminal/terminal.js";

/** Opens a knowledge base; shows how far it has learned while somebody watches. */
export async function openWithProgress(
	folder: string,
	terminal: Terminal,
	cacheDir: string,
): Promise<Faq> {
	const bar = createProgressBar(terminal, "Learning");
	try {
		return await openFaq(folder, {
			train: createTrainer({
				cacheDir,
				onProgress: (share) => bar.show(share),
			}),
		});
	} finally {
		bar.clear();
	}
}
