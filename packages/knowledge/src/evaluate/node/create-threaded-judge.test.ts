import { expect, it } from "vitest";
import { createFaq } from "../../faq/create-faq.js";
import { toEvalRows } from "../eval-row.js";
import { evaluateQuestions } from "../evaluate-questions.js";
import { smallShop } from "../testing/small-shop.js";
import { createThreadedJudge } from "./create-threaded-judge.js";

it("judges every row in its place where no other thread can be had", async () => {
	const faq = createFaq({ knowledgeBase: smallShop() });
	const questions = toEvalRows(faq.knowledgeBase.questions);
	const rows = Array.from({ length: 40 }, () => questions).flat();
	const told: number[] = [];
	const judge = createThreadedJudge({
		faq,
		folder: "nowhere",
		cacheDir: "nowhere",
		threads: 3,
		rowsPerThread: 10,
	});
	expect(await judge(rows, (done) => told.push(done))).toEqual(
		evaluateQuestions({ faq, rows }).judged,
	);
	expect(told).toEqual([50, 100, 120]);
});
