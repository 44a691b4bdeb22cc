import {
	createKnowledgeBase,
	createParseCache,
	type KnowledgeBase,
	type KnowledgeBaseResult,
	type Problem,
	type SourceFile,
} from "@shopbell/knowledge";
import { loadKnowledgeBase, readSourceFiles } from "@shopbell/knowledge/node";
import { CliError } from "../cli-error.js";

/** A folder that is about to be changed. */
export interface EditedContent {
	readonly knowledgeBase: KnowledgeBase;
	/** Every problem there would be if one file had another text, phrasings compared too. */
	problemsWith(file: SourceFile): readonly Problem[];
}

/** The knowledge base of a folder, without learning it; a broken one ends the command. */
export async function loadContent(folder: string): Promise<KnowledgeBase> {
	return toContent(await loadKnowledgeBase(folder), folder);
}

/** The same for a command that changes a file and wants to know what comes of it. */
export async function openContent(folder: string): Promise<EditedContent> {
	const files = await readSourceFiles(folder);
	const cache = createParseCache();
	return {
		knowledgeBase: toContent(createKnowledgeBase(files, { cache }), folder),
		problemsWith: (changed) =>
			createKnowledgeBase(
				files.map((file) => (file.path === changed.path ? changed : file)),
				{ cache, comparesPhrasings: true },
			).problems,
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
