import {
	createKnowledgeBase,
	type KnowledgeBaseOptions,
	type KnowledgeBaseResult,
} from "../create-knowledge-base.js";
import { createParseCache } from "../parse-cache.js";
import { readSourceFiles } from "./read-source-files.js";
import { openResultsFile } from "./results-file.js";

/** How a folder is read. */
export interface LoadOptions extends KnowledgeBaseOptions {
	/** Folder that keeps what files were read to, so that the next program reads those alone that changed; unused with a `cache`. */
	readonly cacheDir?: string;
}

/**
 * Reads a folder into a knowledge base or its problems; reviews that are
 * overdue by `now` (epoch ms, default the clock) are among the warnings.
 * Throws `KnowledgeError` `unreadable` when there is no such folder.
 */
export async function loadKnowledgeBase(
	folder: string,
	options: LoadOptions = {},
): Promise<KnowledgeBaseResult> {
	const { cacheDir, ...given } = options;
	const kept =
		cacheDir === undefined || given.cache !== undefined
			? undefined
			: openResultsFile(cacheDir);
	const result = createKnowledgeBase(await readSourceFiles(folder), {
		now: Date.now(),
		...(kept === undefined ? {} : { cache: createParseCache(kept) }),
		...given,
	});
	kept?.save();
	return result;
}
