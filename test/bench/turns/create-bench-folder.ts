import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../architecture/workspace.js";

/** Where a bench keeps the data of its bots, and how they are told. */
export interface BenchFolder {
	readonly dataDir: string;
	/** Settings: a knowledge base in that folder, and no shop. */
	readonly env: Readonly<Record<string, string>>;
}

/** Kept from run to run: training takes most of a minute the first time. */
const isLearnt = (name: string): boolean => /^(matcher|content)/.test(name);

/** A folder of the cache with what was learnt before and nothing else of earlier runs. */
export function createBenchFolder(name: string): BenchFolder {
	const dataDir = join(root, "node_modules/.cache/shopbell", name);
	mkdirSync(dataDir, { recursive: true });
	for (const entry of readdirSync(dataDir))
		if (!isLearnt(entry))
			rmSync(join(dataDir, entry), { recursive: true, force: true });
	// A copy: who edits the content meanwhile would have the matcher trained anew in the rounds.
	const knowledgeBase = join(dataDir, "knowledge-base");
	cpSync(join(root, "knowledge-base"), knowledgeBase, { recursive: true });
	return {
		dataDir,
		// One turn for one message, as on the other sides: no flow that asks back.
		env: { KNOWLEDGE_BASE: knowledgeBase, SHOP_KIND: "none" },
	};
}
