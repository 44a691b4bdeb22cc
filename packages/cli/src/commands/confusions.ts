import { type PhrasingTest, toConfusedPairs } from "@shopbell/knowledge";
import { renderConfusions } from "../report-html/render-confusions.js";
import { type AddCommand, toExample } from "./command-context.js";
import { formatConfusions } from "./format-confusions.js";
import { phrasingsOption, runTest } from "./run-test.js";
import { writeReport } from "./write-report.js";

interface ConfusionsOptions {
	readonly questions?: string;
	readonly phrasings?: PhrasingTest;
	readonly html?: string;
	readonly json?: boolean;
}

/** `shopbell confusions`: pairs of articles to merge or to tell apart. */
export const confusionsCommand: AddCommand = (program, context) => {
	program
		.command("confusions")
		.description(
			"list articles that are taken for each other, and what may help",
		)
		.option(
			"--questions <file>",
			"JSON Lines of {id, lang, topic, style, text, also}; default: the knowledge base's own",
		)
		.addOption(phrasingsOption())
		.option("--html <file>", "write a page with a picture of them")
		.option("--json", "the pairs as JSON")
		.addHelpText(
			"after",
			toExample("shopbell confusions --html confusions.html"),
		)
		.action(async (options: ConfusionsOptions) => {
			const report = await runTest(program, context, options);
			if (options.html !== undefined)
				await writeReport(context, options.html, renderConfusions(report));
			const { confusions } = report;
			context.terminal.out(
				options.json
					? `${JSON.stringify(toConfusedPairs(confusions), null, "\t")}\n`
					: formatConfusions(confusions, { pairs: 30, questions: 3 }),
			);
		});
};
