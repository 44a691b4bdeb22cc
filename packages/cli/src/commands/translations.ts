import {
	type TranslationMatrix,
	type TranslationState,
	toTranslationMatrix,
} from "@shopbell/knowledge";
import { renderTranslations } from "../report-html/render-translations.js";
import { formatTable } from "../terminal/format-table.js";
import { type AddCommand, toExample } from "./command-context.js";
import { loadContent } from "./load-content.js";
import { writeReport } from "./write-report.js";

interface TranslationsOptions {
	readonly html?: string;
	readonly json?: boolean;
}

/** `shopbell translations`: which article is there in which language, and whether it is up to date. */
export const translationsCommand: AddCommand = (program, context) => {
	program
		.command("translations")
		.description("show which articles lack a language or have an outdated one")
		.option("--html <file>", "write a page with the matrix")
		.option("--json", "the matrix as JSON")
		.addHelpText(
			"after",
			toExample("shopbell translations --html translations.html"),
		)
		.action(async (options: TranslationsOptions) => {
			const knowledgeBase = await loadContent(program, context);
			const matrix = toTranslationMatrix(knowledgeBase);
			if (options.html !== undefined)
				await writeReport(
					context,
					options.html,
					renderTranslations(matrix, knowledgeBase),
				);
			context.terminal.out(
				options.json
					? `${JSON.stringify(matrix, null, "\t")}\n`
					: formatMatrix(matrix),
			);
		});
};

const marks: Readonly<Record<TranslationState, string>> = {
	source: "source",
	present: "ok",
	stale: "STALE",
	untracked: "there",
	missing: "MISSING",
};

function formatMatrix({ locales, rows, totals }: TranslationMatrix): string {
	const sum = (state: TranslationState) =>
		locales.reduce((all, locale) => all + (totals[locale]?.[state] ?? 0), 0);
	return [
		formatTable([
			["", ...locales],
			...rows.map(({ id, states }) => [
				id,
				...states.map((state) => marks[state]),
			]),
		]),
		`\n${sum("missing")} missing, ${sum("stale")} stale`,
		sum("untracked") > 0
			? `, ${sum("untracked")} not tracked; 'shopbell mark-translated' writes down what they were translated from`
			: "",
		"\n",
	].join("");
}
