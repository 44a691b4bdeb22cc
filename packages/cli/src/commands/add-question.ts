import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import {
	addPhrasing,
	detectPhrasingLanguage,
	findPhrasing,
	type KnowledgeBase,
	nearest,
} from "@shopbell/knowledge";
import { CliError } from "../cli-error.js";
import { type AddCommand, toExample, toFolder } from "./command-context.js";
import { loadContent } from "./load-content.js";

/** `shopbell add-question ID "…"`: one phrasing more, nothing else touched. */
export const addQuestionCommand: AddCommand = (program, context) => {
	program
		.command("add-question")
		.description("add what a shopper types to the questions of an article")
		.argument("<id>", "the article: returns.how-to")
		.argument("<question>", "what shoppers type when they want it")
		.option("--lang <language>", "its language; found out when not given")
		.option("--json", "file, line and language as JSON")
		.addHelpText(
			"after",
			toExample('shopbell add-question returns.how-to "jak odesłać buty"'),
		)
		.action(
			async (
				id: string,
				question: string,
				options: { readonly lang?: string; readonly json?: boolean },
			) => {
				const { terminal, cwd } = context;
				const folder = toFolder(program, context);
				const knowledgeBase = await loadContent(folder);
				const { file, language } = chooseText(
					knowledgeBase,
					id,
					question,
					options.lang,
				);
				refuseKnown(knowledgeBase, id, question, language);
				const path = join(folder, file);
				const result = addPhrasing(
					{ path: file, text: await readFile(path, "utf8") },
					{ language, phrasing: question },
				);
				const shown = relative(cwd, path).replaceAll("\\", "/");
				if (result.kind !== "added")
					throw new CliError({
						code: "input",
						message: `${shown} is written in a way that cannot be added to safely`,
						fix: `Add the line to 'questions' under '${language}' by hand`,
					});
				await writeFile(path, result.text);
				terminal.out(
					options.json
						? `${JSON.stringify({ file: shown, line: result.line, language })}\n`
						: `${shown}:${result.line} (${language})\n`,
				);
			},
		);
};

function chooseText(
	knowledgeBase: KnowledgeBase,
	id: string,
	question: string,
	lang: string | undefined,
): { readonly file: string; readonly language: string } {
	const { articles } = knowledgeBase;
	const article = articles[id];
	if (article === undefined) {
		const near = nearest(id, Object.keys(articles));
		throw new CliError({
			code: "usage",
			message: `There is no article '${id}'`,
			fix:
				near === ""
					? "Run 'shopbell new' to create it"
					: `Did you mean '${near}'?`,
		});
	}
	if (question.trim() === "")
		throw new CliError({
			code: "usage",
			message: "The question is empty",
			fix: "Give what a shopper would type, in quotes",
		});
	const languages = Object.keys(article.texts);
	const language = lang ?? detectPhrasingLanguage(knowledgeBase, question);
	if (language === undefined)
		throw new CliError({
			code: "usage",
			message: `The language of "${question}" is not clear`,
			fix: `Say it with --lang: ${languages.join(", ")}`,
		});
	if (!languages.includes(language))
		throw new CliError({
			code: "usage",
			message: `The article ${id} has no text in '${language}'${lang === undefined ? ", which the question seems to be in" : ""}`,
			fix: `It has ${languages.join(", ")}: choose one with --lang, or translate the article first`,
		});
	return { file: article.file, language };
}

function refuseKnown(
	knowledgeBase: KnowledgeBase,
	id: string,
	phrasing: string,
	language: string,
): void {
	const known = findPhrasing(knowledgeBase, { phrasing, language });
	if (known === undefined) return;
	if (known.kind === "held-out")
		throw new CliError({
			code: "input",
			message: `"${phrasing}" is a held-out question: the bot must not learn what it is tested with`,
			fix: "Put it in other words",
		});
	throw new CliError({
		code: "input",
		message:
			known.articleId === id
				? `The article ${id} has "${phrasing}" already`
				: `"${phrasing}" is a phrasing of ${known.articleId}`,
		fix:
			known.articleId === id
				? "Nothing needs to be done"
				: "A phrasing belongs to one article: remove it there first, or put it in other words",
	});
}
