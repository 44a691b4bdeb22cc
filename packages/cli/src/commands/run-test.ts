import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
	type EvalRow,
	type PhrasingTest,
	parseEvalRows,
	type TestReport,
	testKnowledgeBase,
} from "@shopbell/knowledge";
import {
	createJudgeThreads,
	createThreadedJudge,
	createTrainer,
} from "@shopbell/knowledge/node";
import { type Command, Option } from "commander";
import { CliError } from "../cli-error.js";
import { createProgressBar } from "../terminal/progress-bar.js";
import { type CommandContext, toCache } from "./command-context.js";
import { openWithProgress } from "./open-with-progress.js";

/** What is tested. */
export interface RunTestOptions {
	readonly questions?: string;
	readonly phrasings?: PhrasingTest;
	/** Accepted share of wrong answers, 0..1. */
	readonly maxWrong?: number;
}

/** The option that chooses which phrasings are left out. */
export const phrasingsOption = (): Option =>
	new Option(
		"--phrasings <which>",
		"which phrasings to leave out and ask; default: all, of more than 3,000 a tenth",
	).choices(["all", "part", "none"] satisfies PhrasingTest[]);

/** Into how many parts phrasings are dealt that are all left out, each in turn. */
const parts = 5;

/** Opens the knowledge base and tests it, with progress for whoever watches. */
export async function runTest(
	program: Command,
	context: CommandContext,
	{ questions, phrasings, maxWrong }: RunTestOptions,
): Promise<TestReport> {
	const { terminal } = context;
	const { cacheDir } = toCache(program, context);
	const rows =
		questions === undefined ? undefined : await readRows(questions, context);
	// They open what is kept; without a cache there is nothing for them.
	const threads =
		cacheDir === undefined ? undefined : createJudgeThreads({ cacheDir });
	if (rows !== undefined) threads?.startFor(rows.length);
	const asking = createProgressBar(terminal, "Asking");
	const learning = createProgressBar(terminal, "Learning without them");
	try {
		const faq = await openWithProgress(program, context, threads?.open);
		return await testKnowledgeBase({
			faq,
			judge: createThreadedJudge({
				faq,
				...(threads === undefined ? {} : { threads }),
			}),
			...(rows === undefined ? {} : { rows }),
			...(phrasings === undefined ? {} : { phrasings }),
			...(maxWrong === undefined ? {} : { maxWrong }),
			train: createTrainer({
				// Apart from the matcher of the whole content, which the bot goes on using.
				...(cacheDir === undefined
					? {}
					: { cacheDir: join(cacheDir, "left-out"), keeps: parts }),
				onProgress: (share) => {
					asking.clear();
					learning.show(share);
				},
			}),
			onProgress: (_, share) => {
				learning.clear();
				asking.show(share);
			},
		});
	} finally {
		asking.clear();
		learning.clear();
		await threads?.stop();
	}
}

/** Reads a file of questions with the article each wants. */
export async function readRows(
	file: string,
	{ cwd }: CommandContext,
): Promise<readonly EvalRow[]> {
	let text: string;
	try {
		text = await readFile(resolve(cwd, file), "utf8");
	} catch (cause) {
		throw new CliError({
			code: "input",
			message: `The questions ${file} cannot be read: ${(cause as Error).message}`,
			fix: "Give a file of JSON Lines with --questions",
			cause,
		});
	}
	const parsed = parseEvalRows(text);
	if (parsed.kind === "rows") return parsed.rows;
	throw new CliError({
		code: "input",
		message: parsed.mistakes
			.map(({ line, message }) => `${file}:${line}:1 ${message}`)
			.join("\n"),
		fix: 'Each line holds {"id", "lang", "topic" or null, "style", "text"}',
	});
}
