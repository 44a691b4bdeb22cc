import {
	createKnowledgeBase,
	type KnowledgeBase,
	type KnowledgeBaseResult,
	type ParseCache,
	type Problem,
	type SourceFile,
} from "@shopbell/knowledge";
import { loadKnowledgeBase, readSourceFiles } from "@shopbell/knowledge/node";
import type { Command } from "commander";
import { CliError } from "../cli-error.js";
import { type CommandContext, toCache, toFolder } from "./command-context.js";
import { openCache } from "./open-cache.js";

/** A folder that is about to be changed. */
export interface EditedContent {
	readonly knowledgeBase: KnowledgeBase;
	/** Every problem there would be if one file had another text, phrasings compared too. */
	problemsWith(file: SourceFile): readonly Problem[];
}

/** The knowledge base, without learning it; a broken one ends the command. A command that reads more than this gives its `cache`. */
export async function loadContent(
	program: Command,
	context: CommandContext,
	cache?: ParseCache,
): Promise<KnowledgeBase> {
	const folder = toFolder(program, context);
	const known = cache === undefined ? toCache(program, context) : { cache };
	return toContent(await loadKnowledgeBase(folder, known), folder);
}

/** The same for a command that changes a file and wants to know what comes of it. */
export async function openContent(
	program: Command,
	context: CommandContext,
): Promise<EditedContent> {
	const folder = toFolder(program, context);
	const files = await readSourceFiles(folder);
	const { cache, save } = openCache(program, context);
	const knowledgeBase = toContent(
		createKnowledgeBase(files, { cache }),
		folder,
	);
	save();
	return {
		knowledgeBase,
		problemsWith(changed) {
			const { problems } = createKnowledgeBase(
				files.map((file) => (file.path === changed.path ? changed : file)),
				{ cache, comparesPhrasings: true },
			);
			// The next command finds the folder as it is after the change.
			save();
			return problems;
		},
	};
}

function toContent(result: KnowledgeBaseResult, folder: string): KnowledgeBase {
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
