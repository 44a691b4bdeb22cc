import type { Faq } from "@shopbell/knowledge";
import { readChildrenCpuMs } from "./read-children-cpu.js";

/** Time by the clock and of the processors, all threads of the process and of those it starts together. */
export interface Cost {
	readonly wallMs: number;
	readonly cpuMs: number;
}

/** What it costs to have a knowledge base answer. */
export interface StartCost {
	/** Loading the library itself. */
	readonly modules: Cost;
	/** Reading and checking the files. */
	readonly reading: Cost;
	/** Learning, or opening what was learnt before, and putting the matcher together. */
	readonly learning: Cost;
	/** Both: from the files to a matcher that answers. */
	readonly whole: Cost;
	/** Phrasings of the articles in all languages. */
	readonly phrasings: number;
}

/** Opens a folder as the bot does; `cacheDir` decides by what lies there whether the start is cold. */
export async function measureStart(
	folder: string,
	cacheDir: string,
): Promise<StartCost> {
	const begun = begin();
	const { createTrainer, openFaq } = await import("@shopbell/knowledge/node");
	const modules = begun();
	const whole = begin();
	let learnt = whole;
	let reading: Cost | undefined;
	const train = createTrainer({ cacheDir });
	const faq = await openFaq(folder, {
		cacheDir,
		train: (...content) => {
			reading = whole();
			learnt = begin();
			return train(...content);
		},
	});
	const learning = learnt();
	return {
		modules,
		reading: reading ?? whole(),
		learning,
		whole: whole(),
		phrasings: countPhrasings(faq),
	};
}

/** Starts the clocks; the function it gives reads them. */
function begin(): () => Cost {
	const from = performance.now();
	const before = process.cpuUsage();
	const childrenBefore = readChildrenCpuMs();
	return () => {
		const { user, system } = process.cpuUsage(before);
		return {
			wallMs: performance.now() - from,
			cpuMs: (user + system) / 1e3 + readChildrenCpuMs() - childrenBefore,
		};
	};
}

function countPhrasings({ knowledgeBase }: Faq): number {
	return Object.values(knowledgeBase.articles)
		.flatMap(({ texts }) => Object.values(texts))
		.reduce((sum, { questions }) => sum + questions.length, 0);
}
