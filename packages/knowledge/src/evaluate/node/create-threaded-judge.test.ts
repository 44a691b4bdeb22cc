import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFaq } from "../../faq/create-faq.js";
import { toEvalRows } from "../eval-row.js";
import { evaluateQuestions } from "../evaluate-questions.js";
import { smallShop } from "../testing/small-shop.js";
import { createThreadedJudge } from "./create-threaded-judge.js";
import type { JudgeChunk } from "./judge-message.js";
import { createJudgeThreads, type JudgeThreads } from "./judge-threads.js";

const faq = createFaq({ knowledgeBase: smallShop() });
const questions = toEvalRows(faq.knowledgeBase.questions);
const rows = Array.from({ length: 40 }, () => questions).flat();

let folder: string;
let threads: JudgeThreads | undefined;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "judge-"));
});
afterEach(async () => {
	await threads?.stop();
	rmSync(folder, { recursive: true });
});

/** Two threads of a program that posts what it likes and hears `order`. */
function threadsOf(program: string): JudgeThreads {
	const file = join(folder, "thread.mjs");
	writeFileSync(
		file,
		`import { parentPort } from "node:worker_threads";
		const post = (message) => parentPort.postMessage(message);
		const judge = ({ kind, from, rows }) => kind === "judge" && post({ kind: "judged", from, judged: rows.map((row) => ({ row, verdict: {}, candidates: [], best: "thread" })) });
		${program}`,
	);
	threads = createJudgeThreads({
		cacheDir: "nowhere",
		threads: 3,
		rowsPerThread: 10,
		program: pathToFileURL(file),
	});
	return threads;
}

const ready = JSON.stringify({ kind: "ready", revision: faq.revision });
const untilKept = `
	post({ kind: "unable" });
	parentPort.on("message", (order) => order.kind === "kept" ? post(${ready}) : judge(order));`;
const atOnce = `
	post(${ready});
	parentPort.on("message", judge);`;

describe("a judge with threads", () => {
	it.each([
		["judge at once", atOnce],
		["have to be told that the content is kept", untilKept],
		[
			"have opened other content",
			`const other = () => post({ kind: "ready", revision: "other" }); other(); parentPort.on("message", other);`,
		],
		[
			"end when they are given work",
			`post(${ready}); parentPort.on("message", ({ kind }) => kind === "judge" && process.exit(1));`,
		],
		["end before they are given work", "throw new Error('no room');"],
	])("judges every row in its place where they %s", async (_, program) => {
		const here = evaluateQuestions({ faq, rows }).judged;
		const told: number[] = [];
		const judged = await createThreadedJudge({
			faq,
			threads: threadsOf(program),
		})(rows, (done) => told.push(done));
		expect(judged).toHaveLength(rows.length);
		for (const [i, one] of judged.entries())
			if (one.best === "thread") expect(one.row).toEqual(rows[i]);
			else expect(one).toEqual(here[i]);
		expect(told.at(-1)).toBe(rows.length);
		expect(told).toEqual([...told].sort((a, b) => a - b));
	});

	it("judges every row in its place where no other thread can be had", async () => {
		const told: number[] = [];
		const judge = createThreadedJudge({ faq });
		expect(await judge(rows, (done) => told.push(done))).toEqual(
			evaluateQuestions({ faq, rows }).judged,
		);
		expect(told).toEqual([50, 100, 120]);
	});
});

describe("threads that judge", () => {
	/** Has threads that began before there was work judge all rows, nobody helping. */
	const judgeAll = (program: string) =>
		new Promise<readonly unknown[]>((resolve) => {
			const all = threadsOf(program);
			all.startFor(rows.length);
			const chunks: JudgeChunk[] = rows.map((row, from) => ({
				from,
				rows: [row],
			}));
			const judged: unknown[] = [];
			all.work(faq.knowledgeBase, {
				take: () => chunks.shift(),
				settle: (from, [one]) => {
					judged[from] = one?.row;
					if (Object.keys(judged).length === rows.length) resolve(judged);
				},
				giveBack: (chunk) => chunks.push(chunk),
			});
		});

	it.each([
		["that were ready before", atOnce],
		["that look again once the content is kept", untilKept],
	])("take chunks until there are none, %s", async (_, program) => {
		expect(await judgeAll(program)).toEqual(rows);
	});

	it("give back what they had taken when they end", async () => {
		const all = threadsOf(
			`post(${ready}); parentPort.on("message", ({ kind }) => kind === "judge" && process.exit(1));`,
		);
		all.startFor(rows.length);
		let taken = 0;
		const returned = await new Promise<JudgeChunk>((resolve) =>
			all.work(faq.knowledgeBase, {
				take: () => (taken++ === 0 ? { from: 0, rows } : undefined),
				settle: () => undefined,
				giveBack: resolve,
			}),
		);
		expect(returned.rows).toEqual(rows);
	});

	it("are not started for few rows", async () => {
		const all = threadsOf("throw new Error('not wanted');");
		all.startFor(19);
		all.work(faq.knowledgeBase, {
			take: () => {
				throw new Error("nobody is there");
			},
			settle: () => undefined,
			giveBack: () => undefined,
		});
		await all.stop();
	});
});
