import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
	type Article,
	nearest,
	setFields,
	toTranslationMark,
} from "@shopbell/knowledge";
import { CliError } from "../cli-error.js";
import { toShownPath } from "../report/to-shown-path.js";
import { type AddCommand, toExample, toFolder } from "./command-context.js";
import { loadContent } from "./load-content.js";

/** `shopbell mark-translated ID [language …]`: writes down that translations match their source as it is now. */
export const markTranslatedCommand: AddCommand = (program, context) => {
	program
		.command("mark-translated")
		.description("write down that translations match the text as it is now")
		.argument("<id>", "the article: returns.how-to")
		.argument("[languages...]", "languages; default: all it is translated to")
		.addHelpText(
			"after",
			toExample("shopbell mark-translated returns.how-to pl"),
		)
		.action(async (id: string, languages: readonly string[]) => {
			const { terminal, cwd } = context;
			const folder = toFolder(program, context);
			const { articles, shop } = await loadContent(program, context);
			const article = articles[id];
			if (article === undefined)
				throw unknownArticle(id, Object.keys(articles));
			const { defaultLocale } = shop;
			const marked = chooseLanguages(article, defaultLocale, languages);
			const source = article.texts[defaultLocale];
			if (source === undefined)
				throw new CliError({
					code: "input",
					message: `The article ${id} has no text in '${defaultLocale}' to be translated from`,
					fix: `Write '${defaultLocale}:' first`,
				});
			const path = join(folder, article.file);
			const result = setFields(
				{ path: article.file, text: await readFile(path, "utf8") },
				marked.map((language) => ({
					path: [language, "translated_from"],
					value: toTranslationMark(source),
				})),
			);
			const shown = toShownPath(article.file, folder, cwd);
			if (result.kind !== "set")
				throw new CliError({
					code: "input",
					message: `${shown} is written in a way that cannot be added to safely`,
					fix: `Write 'translated_from: ${toTranslationMark(source)}' under ${marked.join(", ")} by hand`,
				});
			await writeFile(path, result.text);
			terminal.out(`${shown}: ${marked.join(", ")}\n`);
		});
};

function unknownArticle(id: string, ids: readonly string[]): CliError {
	const near = nearest(id, ids);
	return new CliError({
		code: "usage",
		message: `There is no article '${id}'`,
		fix:
			near === ""
				? "Give the id of an article, such as returns.how-to"
				: `Did you mean '${near}'?`,
	});
}

function chooseLanguages(
	{ id, texts }: Article,
	defaultLocale: string,
	wanted: readonly string[],
): readonly string[] {
	const translated = Object.keys(texts).filter(
		(language) => language !== defaultLocale,
	);
	const wrong = wanted.find((language) => !translated.includes(language));
	if (wrong !== undefined || translated.length === 0)
		throw new CliError({
			code: "usage",
			message:
				wrong === undefined
					? `The article ${id} is not translated`
					: `The article ${id} has no translation in '${wrong}'`,
			fix:
				translated.length === 0
					? "Translate it first"
					: `It has ${translated.join(", ")}`,
		});
	return wanted.length > 0 ? wanted : translated;
}
