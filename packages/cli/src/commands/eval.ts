import {
	type EvalRow,
	evaluateQuestions,
	type JudgedRow,
	type KnowledgeBase,
	toEvalRows,
} from "@shopbell/knowledge";
import { CliError } from "../cli-error.js";
import { createProgressBar } from "../terminal/progress-bar.js";
import { type AddCommand, toExample } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";
import { readRows } from "./run-test.js";
import { formatShares, type ShareColumn } from "./share-table.js";

interface EvalOptions {
	readonly questions?: string;
	readonly json?: boolean;
	readonly tellLanguage?: boolean;
	readonly misses?: boolean;
}

/** `shopbell eval`: what the answers to held-out questions are worth. */
export const evalCommand: AddCommand = (program, context) => {
	program
		.command("eval")
		.description("measure the answers to held-out questions")
		.option(
			"--questions <file>",
			"JSON Lines of {id, lang, topic, style, text, also}; default: the knowledge base's own",
		)
		.option("--json", "shares as fractions, by language and style")
		.option("--tell-language", "tell the bot each question's language")
		.option("--misses", "list the questions whose best candidate is wrong")
		.addHelpText("after", toExample("shopbell eval --misses"))
		.action(async (options: EvalOptions) => {
			const { terminal } = context;
			const given =
				options.questions === undefined
					? undefined
					: await readRows(options.questions, context);
			const faq = await openWithProgress(program, context);
			const rows = given ?? ownRows(faq.knowledgeBase);
			const bar = createProgressBar(terminal, "Asking");
			const { report, judged } = evaluateQuestions({
				faq,
				rows,
				tellsLanguage: options.tellLanguage === true,
				onProgress: (done, total) => bar.show(done / total),
			});
			bar.clear();
			if (options.json) {
				terminal.out(`${JSON.stringify(report, null, "\t")}\n`);
				return;
			}
			terminal.out(formatShares(report, columns));
			if (options.misses) terminal.out(formatMisses(judged));
		});
};

function ownRows({ questions }: KnowledgeBase): readonly EvalRow[] {
	if (questions.length > 0) return toEvalRows(questions);
	throw new CliError({
		code: "input",
		message: "The knowledge base has no held-out questions",
		fix: "Write some to questions/<language>.yaml, or give a file with --questions",
	});
}

const columns: readonly ShareColumn[] = [
	["top1", "top1"],
	["answered", "answered"],
	["right", "answeredRight"],
	["wrong", "wrong"],
	["clarified", "clarified"],
	["oos answered", "oosAnswered"],
	["human", "humanOffered"],
];

function formatMisses(judged: readonly JudgedRow[]): string {
	const misses = judged.filter(
		({ verdict }) =>
			verdict.isTop1 === false ||
			verdict.isOutOfScopeAnswered === true ||
			verdict.isHumanOffered === false,
	);
	const lines = misses.map(
		({ row, best }) =>
			`${row.language} ${row.style}: "${row.text}"\n    wanted ${row.topic ?? "no article"}, got ${best ?? "nothing"}\n`,
	);
	return `\n${misses.length} missed\n${lines.join("")}`;
}
