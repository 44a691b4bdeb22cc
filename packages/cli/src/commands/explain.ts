import { describeExplanation } from "@shopbell/knowledge";
import type { AddCommand } from "./command-context.js";
import {
	type AskedQuestion,
	addQuestionAsCommand,
} from "./question-command.js";

/** `shopbell explain "…"`: why a question is understood as it is, in sentences. */
export const explainCommand: AddCommand = (program, context) => {
	addQuestionAsCommand<{ readonly json?: boolean }>(program, context, {
		name: "explain",
		description: "say why a question gets its answer",
		json: "the whole explanation as JSON",
		example: 'shopbell explain "can I pay when it comes"',
		print: printExplanation,
	});
};

function printExplanation({
	faq,
	question,
	asked,
	options,
}: AskedQuestion<{ readonly json?: boolean }>): string {
	const explanation = faq.explain(question, asked);
	const { cues } = faq.understand(question, asked);
	if (options.json)
		return `${JSON.stringify({ ...explanation, cues }, null, "\t")}\n`;
	const { language } = explanation.match.language;
	const names = new Intl.DisplayNames("en", { type: "language" });
	const { decision, reading, evidence } = describeExplanation({
		question,
		explanation,
		cues,
		titleOf: (id) => faq.article(id, language)?.title,
		languageName: (code) => names.of(code) ?? code,
	});
	return [decision, reading, evidence]
		.filter((sentences) => sentences.length > 0)
		.map((sentences) => sentences.map((one) => `${one}\n`).join(""))
		.join("\n");
}
