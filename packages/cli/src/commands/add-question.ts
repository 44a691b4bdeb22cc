import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import {
	addPhrasing,
	detectPhrasingLanguage,
	judgePhrasing,
	type KnowledgeBase,
	nearest,
	type PhrasingVerdict,
} from "@shopbell/knowledge";
import { CliError } from "../cli-error.js";
import { type AddCommand, toExample, toFolder } from "./command-context.js";
import { openContent } from "./load-content.js";
import { formatProblems } from "./print-problems.js";

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
				const content = await openContent(program, context);
				const { knowledgeBase } = content;
				const { file, language } = chooseText(
					knowledgeBase,
					id,
					question,
					options.lang,
				);
				const verdict = judgePhrasing(knowledgeBase, {
					articleId: id,
					phrasing: question,
					language,
				});
				if (verdict.kind !== "fine")
					throw new CliError({
						code: "input",
						...toRefusal(verdict, question, id),
					});
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
				// A phrasing may stand beside those of a neighbour; the editor decides, but shall know.
				const doubts = content
					.problemsWith({ path: file, text: result.text })
					.filter((one) => one.file === file && one.line === result.line);
				await writeFile(path, result.text);
				terminal.err(formatProblems(doubts, folder, cwd));
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
	const language =
		lang ??
		detectPhrasingLanguage(knowledgeBase, question) ??
		// With a single language there is nothing to choose.
		(languages.length === 1 ? languages[0] : undefined);
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

/** Why a text does not become a phrasing, and what to do instead. */
function toRefusal(
	verdict: Exclude<PhrasingVerdict, { kind: "fine" }>,
	phrasing: string,
	id: string,
): { readonly message: string; readonly fix: string } {
	switch (verdict.kind) {
		case "too-short":
			return {
				message: `"${phrasing}" is too short to tell what the shopper wants`,
				fix: "Give a word of three letters or more, better a whole question",
			};
		case "too-long":
			return {
				message: `The question is longer than ${verdict.max} characters`,
				fix: "Keep the sentence that says what the shopper wants",
			};
		case "personal-data":
			return {
				message: `The question holds ${personalData[verdict.what]}: "${verdict.text}"`,
				fix: "Leave it out: what stands in an article is read by many, and kept",
			};
		case "held-out":
			return {
				message: `"${phrasing}" is a held-out question: the bot must not learn what it is tested with`,
				fix: "Put it in other words",
			};
		case "repeated":
			return {
				message: `The article ${id} has "${phrasing}" already`,
				fix: "Nothing needs to be done",
			};
		case "taken":
			return {
				message: `"${phrasing}" is a phrasing of ${verdict.articleId}`,
				fix: "A phrasing belongs to one article: remove it there first, or put it in other words",
			};
	}
}

const personalData = {
	email: "an e-mail address",
	account: "the number of a bank account",
	card: "the number of a payment card",
	number: "a long number, perhaps of a telephone or a customer",
} as const;
