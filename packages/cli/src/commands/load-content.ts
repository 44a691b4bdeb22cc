import type { KnowledgeBase } from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import { CliError } from "../cli-error.js";

/** The knowledge base of a folder, without learning it; a broken one ends the command. */
export async function loadContent(folder: string): Promise<KnowledgeBase> {
	const result = await loadKnowledgeBase(folder);
	if (result.kind === "ready") return result.knowledgeBase;
	const { length } = result.problems.filter(
		({ severity }) => severity === "error",
	);
	throw new CliError({
		code: "input",
		message: `The knowledge base ${folder} has ${length} ${length === 1 ? "mistake" : "mistakes"}`,
		fix: "Run 'shopbell check' and mend what it lists",
	});
}
