import {
	createKnowledgeBase,
	type KnowledgeBaseOptions,
	type KnowledgeBaseResult,
} from "../create-knowledge-base.js";
import { readSourceFiles } from "./read-source-files.js";

/**
 * Reads a folder into a knowledge base or its problems; reviews that are
 * overdue by `now` (epoch ms, default the clock) are among the warnings.
 * Throws `KnowledgeError` `unreadable` when there is no such folder.
 */
export async function loadKnowledgeBase(
	folder: string,
	options: KnowledgeBaseOptions = {},
): Promise<KnowledgeBaseResult> {
	return createKnowledgeBase(await readSourceFiles(folder), {
		now: Date.now(),
		...options,
	});
}
