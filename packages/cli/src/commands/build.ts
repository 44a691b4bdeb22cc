import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { compileKnowledge } from "@shopbell/knowledge";
import { createProgressBar } from "../terminal/progress-bar.js";
import { type AddCommand, toExample } from "./command-context.js";
import { loadContent } from "./load-content.js";

/** `shopbell build`: the knowledge base and its trained matcher in one file, for pages and edge workers. */
export const buildCommand: AddCommand = (program, context) => {
	program
		.command("build")
		.description(
			"write the knowledge base, trained, as one JSON file for createFaqFromCompiled",
		)
		.option("--out <file>", "where to", "knowledge.json")
		.addHelpText("after", toExample("shopbell build --out public/faq.json"))
		.action(async (options: { readonly out: string }) => {
			const { terminal, cwd } = context;
			const knowledgeBase = await loadContent(program, context);
			const bar = createProgressBar(terminal, "Learning");
			const compiled = compileKnowledge(knowledgeBase, {
				onProgress: (share) => bar.show(share),
			});
			bar.clear();
			const file = resolve(cwd, options.out);
			const text = JSON.stringify(compiled);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, text);
			terminal.out(
				`${options.out}: ${Object.keys(knowledgeBase.articles).length} articles, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB\n`,
			);
		});
};
