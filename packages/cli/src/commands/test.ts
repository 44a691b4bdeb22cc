import type { PhrasingTest, TestReport } from "@shopbell/knowledge";
import { InvalidArgumentError } from "commander";
import { toJunit } from "../junit/to-junit.js";
import { type AddCommand, toExample } from "./command-context.js";
import { formatConfusions } from "./format-confusions.js";
import { phrasingsOption, runTest } from "./run-test.js";
import { formatShares, type ShareColumn } from "./share-table.js";
import { writeReport } from "./write-report.js";

interface TestCommandOptions {
	readonly questions?: string;
	readonly phrasings?: PhrasingTest;
	readonly maxWrong?: number;
	readonly junit?: string;
	readonly json?: boolean;
}

/** `shopbell test`: held-out questions, phrasings that were left out, `not_questions`; exit code 1 when something fails. */
export const testCommand: AddCommand = (program, context) => {
	program
		.command("test")
		.description(
			"test the answers: held-out questions, phrasings not learnt, not_questions",
		)
		.option(
			"--questions <file>",
			"JSON Lines of {id, lang, topic, style, text, also}; default: the knowledge base's own",
		)
		.addOption(phrasingsOption())
		.option(
			"--max-wrong <percent>",
			"accepted wrong answers to held-out questions; default: policy in shop.yaml",
			toShare,
		)
		.option("--junit <file>", "write what passed and failed for a build server")
		.option("--json", "everything as JSON, shares as fractions")
		.addHelpText("after", toExample("shopbell test --junit test-results.xml"))
		.action(async (options: TestCommandOptions) => {
			const report = await runTest(program, context, options);
			const failed = report.cases.filter(({ isPassed }) => !isPassed);
			if (failed.length > 0) context.exitCode = 1;
			if (options.junit !== undefined)
				await writeReport(context, options.junit, toJunit(report.cases));
			const { judged: _, ...printed } = report;
			context.terminal.out(
				options.json
					? `${JSON.stringify(printed, null, "\t")}\n`
					: formatReport(report),
			);
		});
};

function toShare(text: string): number {
	const percent = Number(text.replace(/\s*%$/, ""));
	if (text.trim() === "" || !(percent >= 0 && percent <= 100))
		throw new InvalidArgumentError("Give a number from 0 to 100.");
	return percent / 100;
}

const columns: readonly ShareColumn[] = [
	["found first", "top1"],
	["answered right", "answeredRight"],
	["wrong answers", "wrong"],
	["asked back", "clarified"],
	["unanswered", "unanswered"],
];

const phrasingTitles: Readonly<Record<PhrasingTest, string>> = {
	all: "Phrasings, each asked without having been learnt",
	part: "Phrasings, a tenth of them asked without having been learnt",
	none: "",
};

function formatReport(report: TestReport): string {
	const { notQuestions, cases, confusions, phrasingTest } = report;
	const wrong = notQuestions.filter(({ isRight }) => !isRight).length;
	const failed = cases.filter(({ isPassed }) => !isPassed);
	return [
		"Held-out questions\n",
		formatShares(
			report.heldOut,
			[...columns, ["foreign answered", "oosAnswered"]],
			{ isByStyle: false },
		),
		...(phrasingTest === "none"
			? []
			: [
					`\n${phrasingTitles[phrasingTest]}\n`,
					formatShares(report.phrasings, columns, { isByStyle: false }),
				]),
		...(notQuestions.length === 0
			? []
			: [
					`\nnot_questions: ${notQuestions.length - wrong} of ${notQuestions.length} kept out of the article that denies them\n`,
				]),
		"\nTaken for each other\n",
		formatConfusions(confusions, { pairs: 5, questions: 1 }),
		failed.length === 0
			? "\nPassed\n"
			: `\nFailed\n${failed
					.map(
						({ group, name, message, details }) =>
							`${group}, ${name}: ${message}\n${details
								.slice(0, mostDetails)
								.map((line) => `    ${line}\n`)
								.join("")}`,
					)
					.join("")}`,
	].join("");
}

/** Questions shown per failure; the JUnit file has all. */
const mostDetails = 5;
