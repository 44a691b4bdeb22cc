import { resolve } from "node:path";
import { KnowledgeError } from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import type { Settings } from "../settings/settings.js";
import { type Finding, failed, ok, warning } from "./finding.js";

/** Whether the knowledge base can be used, with the number of its mistakes. */
export async function checkKnowledge({
	knowledgeBase,
}: Settings): Promise<Finding> {
	const check = "knowledge-base";
	const folder = resolve(knowledgeBase);
	const fix = `Run: shopbell --kb ${folder} check`;
	try {
		const result = await loadKnowledgeBase(folder);
		const errors = result.problems.filter(
			({ severity }) => severity === "error",
		);
		if (result.kind !== "ready")
			return failed(check, `${folder} has ${errors.length} mistakes.`, fix);
		const { articles, shop } = result.knowledgeBase;
		const shown = `${folder} has ${Object.keys(articles).length} articles in ${shop.locales.join(", ")}`;
		const warnings = result.problems.length;
		return warnings === 0
			? ok(check, `${shown}.`)
			: warning(check, `${shown}, and ${warnings} warnings.`, fix);
	} catch (error) {
		if (!(error instanceof KnowledgeError)) throw error;
		return failed(
			check,
			`${error.message}.`,
			"Set KNOWLEDGE_BASE to the folder with shop.yaml.",
		);
	}
}
