import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
	type AnswerChange,
	type ComparedQuestion,
	compareAnswers,
	compareCloseness,
	createFaq,
	createKnowledgeBase,
	type Faq,
	type KnowledgeBase,
	maskPersonalData,
	toTrainingSet,
} from "@shopbell/knowledge";
import { createTrainer } from "@shopbell/knowledge/node";
import { type Command, Option } from "commander";
import { CliError } from "../cli-error.js";
import { type ContentDiff, formatDiff } from "../content-diff/format-diff.js";
import { formatMarkdownDiff } from "../content-diff/format-markdown-diff.js";
import { parseLogged } from "../content-diff/parse-logged.js";
import { readFilesAt } from "../git/read-files-at.js";
import { createProgressBar } from "../terminal/progress-bar.js";
import {
	type AddCommand,
	type CommandContext,
	toCache,
	toExample,
	toFolder,
} from "./command-context.js";
import { loadContent } from "./load-content.js";
import { openCache } from "./open-cache.js";
import { mostMatchers } from "./open-with-progress.js";

interface DiffOptions {
	readonly logged?: string;
	readonly format: "text" | "markdown" | "json";
}

/** `shopbell diff [ref]`: which questions get another answer than at a commit. */
export const diffCommand: AddCommand = (program, context) => {
	program
		.command("diff")
		.description(
			"list the questions that are answered otherwise than at a commit",
		)
		.argument("[ref]", "commit, branch or tag to compare with", "HEAD")
		.option(
			"--logged <file>",
			"questions from the log, masked: JSON Lines of {text, lang}",
		)
		.addOption(
			new Option("--format <format>", "how to print")
				.choices(["text", "markdown", "json"])
				.default("text"),
		)
		.addHelpText("after", toExample("shopbell diff main --format markdown"))
		.action(async (ref: string, { logged, format }: DiffOptions) => {
			const folder = toFolder(program, context);
			const loggedQuestions =
				logged === undefined ? [] : await readLogged(logged, context);
			const { cache, save } = openCache(program, context);
			const now = await loadContent(program, context, cache);
			const { commit, files } = await readFilesAt(folder, ref);
			const before = createKnowledgeBase(files, { cache });
			save();
			if (before.kind === "broken")
				throw new CliError({
					code: "input",
					message: `The knowledge base at '${ref}' has mistakes, so it answered nothing`,
					fix: "Compare with a commit at which 'shopbell check' was clean",
				});
			const diff = await compare(
				program,
				context,
				before.knowledgeBase,
				now,
				loggedQuestions,
			);
			const titled = { ...diff, ref, commit };
			context.terminal.out(
				format === "json"
					? `${JSON.stringify(titled, null, "\t")}\n`
					: format === "markdown"
						? formatMarkdownDiff(titled)
						: formatDiff(titled),
			);
		});
};

async function compare(
	program: Command,
	context: CommandContext,
	before: KnowledgeBase,
	now: KnowledgeBase,
	logged: readonly ComparedQuestion[],
): Promise<Omit<ContentDiff, "ref" | "commit">> {
	const questions: ComparedQuestion[] = [
		...now.questions.map(({ ask, want, also, style, language }) => ({
			text: ask,
			topic: want,
			also,
			style,
			language,
		})),
		...logged,
	];
	const asked = { held: now.questions.length, logged: logged.length };
	if (before.revision === now.revision)
		return { asked, changes: [], closer: [] };
	const { terminal } = context;
	const bar = createProgressBar(terminal, "Learning both");
	const shares = [0, 0];
	const open = async (
		knowledgeBase: KnowledgeBase,
		side: 0 | 1,
	): Promise<Faq> =>
		createFaq({
			knowledgeBase,
			matcher: await createTrainer({
				...toCache(program, context),
				keeps: mostMatchers,
				onProgress: (share) => {
					shares[side] = share;
					bar.show(((shares[0] ?? 0) + (shares[1] ?? 0)) / 2);
				},
			})(toTrainingSet(knowledgeBase), knowledgeBase),
		});
	const [was, is] = await Promise.all([open(before, 0), open(now, 1)]);
	bar.clear();
	const asking = createProgressBar(terminal, "Asking");
	const changes = compareAnswers({
		before: was,
		after: is,
		questions,
		isChanged: toChanged(before, now),
		onProgress: (done, total) => asking.show(done / total),
	});
	asking.clear();
	return {
		asked,
		changes: changes.map(withoutPersonalData),
		closer: compareCloseness({ before: was, after: is, questions }),
	};
}

/** Which articles differ; all of them where words or rules of the whole shop do. */
function toChanged(
	before: KnowledgeBase,
	now: KnowledgeBase,
): (articleId: string) => boolean {
	const textOf = ({ articles }: KnowledgeBase, id: string) =>
		JSON.stringify(articles[id]);
	const known = new Map<string, boolean>();
	const wholeOf = ({ shop, lexicons }: KnowledgeBase) =>
		JSON.stringify([shop.locales, shop.policy, lexicons]);
	if (wholeOf(before) !== wholeOf(now)) return () => true;
	return (id) => {
		const isKnown = known.get(id);
		if (isKnown !== undefined) return isKnown;
		const isChanged = textOf(before, id) !== textOf(now, id);
		known.set(id, isChanged);
		return isChanged;
	};
}

/** A logged question is asked as it is and shown masked: a comment of a pull request is read by many. */
function withoutPersonalData(change: AnswerChange): AnswerChange {
	const { question } = change;
	return question.topic === undefined
		? {
				...change,
				question: { ...question, text: maskPersonalData(question.text) },
			}
		: change;
}

async function readLogged(
	file: string,
	{ cwd }: CommandContext,
): Promise<readonly ComparedQuestion[]> {
	let text: string;
	try {
		text = await readFile(resolve(cwd, file), "utf8");
	} catch (cause) {
		throw new CliError({
			code: "input",
			message: `The logged questions ${file} cannot be read: ${(cause as Error).message}`,
			fix: "Give a file of JSON Lines with --logged",
			cause,
		});
	}
	const parsed = parseLogged(text);
	if (parsed.kind === "questions") return parsed.questions;
	throw new CliError({
		code: "input",
		message: `${file}:${parsed.line}:1 not a logged question`,
		fix: 'Each line holds {"text", "lang"}',
	});
}
