import type { Faq } from "../faq/faq.js";
import { crossValidate, type TrainMatcher } from "./cross-validate.js";
import {
	type EvalReport,
	type JudgedRow,
	toEvalReport,
} from "./eval-report.js";
import { type EvalRow, toEvalRows } from "./eval-row.js";
import { evaluateQuestions } from "./evaluate-questions.js";
import { type Confusion, findConfusions } from "./find-confusions.js";
import {
	type NotQuestionResult,
	toNotQuestionResult,
	toNotQuestionRows,
} from "./not-questions.js";
import {
	type TestCase,
	toHeldOutCases,
	toNotQuestionCases,
	toPhrasingCases,
} from "./test-case.js";

/** Which phrasings are left out and asked: every one, about a tenth of them, or none. */
export type PhrasingTest = "all" | "part" | "none";

/** Asks questions, each on its own, and judges the answers, in the order of the rows; told how many are `done`. */
export type JudgeRows = (
	rows: readonly EvalRow[],
	onProgress: (done: number) => void,
) => readonly JudgedRow[] | Promise<readonly JudgedRow[]>;

/** How a knowledge base is tested. */
export interface TestOptions {
	/** Made of the content under test. */
	readonly faq: Faq;
	/** Held-out questions; default: the knowledge base's own. */
	readonly rows?: readonly EvalRow[];
	/** Default: `all` up to 3,000 phrasings, `part` above, because each part takes a training. */
	readonly phrasings?: PhrasingTest;
	/** Accepted share of wrong answers to held-out questions, 0..1; default: the shop's policy. */
	readonly maxWrong?: number;
	/** Trains without the phrasings left out; default: here, on this thread. */
	readonly train?: TrainMatcher;
	/** Asks the questions, perhaps on several threads; default: here, on this one. */
	readonly judge?: JudgeRows;
	/** Told the share of a stage that is done, 0..1. */
	readonly onProgress?: (
		stage: "asking" | "leaving out",
		share: number,
	) => void;
}

/** What a test found. */
export interface TestReport {
	readonly heldOut: EvalReport;
	readonly phrasings: EvalReport;
	/** Which phrasings were tested. */
	readonly phrasingTest: PhrasingTest;
	readonly notQuestions: readonly NotQuestionResult[];
	/** Over held-out questions and phrasings together. */
	readonly confusions: readonly Confusion[];
	/** What passes or fails. */
	readonly cases: readonly TestCase[];
	readonly judged: readonly JudgedRow[];
}

/** Above this many phrasings one part of ten is tested unless asked for all. */
const manyPhrasings = 3_000;

/** Tests a knowledge base by its held-out questions, its `not_questions` and its own phrasings. */
export async function testKnowledgeBase(
	options: TestOptions,
): Promise<TestReport> {
	const { faq, onProgress } = options;
	const { knowledgeBase } = faq;
	const rows = options.rows ?? toEvalRows(knowledgeBase.questions);
	const judge = options.judge ?? judgeHere(faq);
	const questions = [...rows, ...toNotQuestionRows(knowledgeBase)];
	const answered = await judge(questions, (done) =>
		onProgress?.("asking", done / questions.length),
	);
	const heldOut = answered.slice(0, rows.length);
	const notQuestions = answered.slice(rows.length).map(toNotQuestionResult);
	const phrasingTest =
		options.phrasings ?? (countPhrasings(faq) > manyPhrasings ? "part" : "all");
	const phrasings =
		phrasingTest === "none"
			? []
			: await crossValidate({
					knowledgeBase,
					...(phrasingTest === "part" ? { folds: 10, testedFolds: 1 } : {}),
					...(options.train === undefined ? {} : { train: options.train }),
					onProgress: (share) => onProgress?.("leaving out", share),
				});
	const judged = [...heldOut, ...phrasings];
	return {
		heldOut: toEvalReport(heldOut),
		phrasings: toEvalReport(phrasings),
		phrasingTest,
		notQuestions,
		confusions: findConfusions(judged),
		cases: [
			...toHeldOutCases(
				heldOut,
				options.maxWrong ?? knowledgeBase.shop.policy.maxWrongShare,
			),
			...toPhrasingCases(phrasings),
			...toNotQuestionCases(notQuestions),
		],
		judged,
	};
}

const judgeHere =
	(faq: Faq): JudgeRows =>
	(rows, onProgress) =>
		evaluateQuestions({ faq, rows, onProgress }).judged;

const countPhrasings = ({ knowledgeBase: { articles } }: Faq) =>
	Object.values(articles)
		.flatMap(({ texts }) => Object.values(texts))
		.reduce((sum, { questions }) => sum + questions.length, 0);
