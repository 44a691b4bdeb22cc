import { describeExplanation } from "@shopbell/knowledge";
import {
	type ProblemLanguage,
	problemLanguages,
} from "@shopbell/knowledge/problem-texts";
import { Option } from "commander";
import type { AddCommand } from "./command-context.js";
import {
	type AskedQuestion,
	addQuestionAsCommand,
} from "./question-command.js";

interface ExplainOptions {
	readonly json?: boolean;
	readonly lang: ProblemLanguage;
}

/** `shopbell explain "…"`: why a question is understood as it is, in sentences. */
export const explainCommand: AddCommand = (program, context) => {
	addQuestionAsCommand<ExplainOptions>(program, context, {
		name: "explain",
		description: "say why a question gets its answer",
		json: "the whole explanation as JSON",
		example: 'shopbell explain "can I pay when it comes" --lang pl',
		// As in `check`, --lang is the language of whoever reads the result.
		conversationOption: "--conversation <language>",
		print: printExplanation,
	}).addOption(
		new Option("--lang <language>", "language of the explanation")
			.choices(problemLanguages)
			.default("en"),
	);
};

function printExplanation({
	faq,
	question,
	asked,
	options,
}: AskedQuestion<ExplainOptions>): string {
	const explanation = faq.explain(question, asked);
	const { cues } = faq.understand(question, asked);
	if (options.json)
		return `${JSON.stringify({ ...explanation, cues }, null, "\t")}\n`;
	const { language } = explanation.match.language;
	const names = new Intl.DisplayNames(options.lang, { type: "language" });
	const { decision, reading, evidence } = describeExplanation({
		question,
		explanation,
		cues,
		titleOf: (id) => faq.article(id, language)?.title,
		withOrderOf: (id) => faq.knowledgeBase.articles[id]?.withOrder,
		languageName: (code) => names.of(code) ?? code,
		language: options.lang,
	});
	return [decision, reading, evidence]
		.filter((sentences) => sentences.length > 0)
		.map((sentences) => sentences.map((one) => `${one}\n`).join(""))
		.join("\n");
}
