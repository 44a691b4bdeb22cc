import {
	createKnowledgeBase,
	type KnowledgeBaseResult,
} from "../create-knowledge-base.js";
import type { ParseCache } from "../parse-cache.js";
import { readSourceFiles } from "./read-source-files.js";

/**
 * Reads a folder into a knowledge base or its problems; reviews that are
 * overdue by `now` (epoch ms, default the clock) are among the warnings.
 * Throws `KnowledgeError` `unreadable` when there is no such folder.
 */
export async function loadKnowledgeBase(
	folder: string,
	options: {
		readonly now?: number;
		/** Kept by callers that read the folder again. */
		readonly cache?: ParseCache;
	} = {},
): Promise<KnowledgeBaseResult> {
	const { now = Date.now(), cache } = options;
	return createKnowledgeBase(await readSourceFiles(folder), {
		now,
		...(cache === undefined ? {} : { cache }),
	});
}
