import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { toTrainingSet } from "../../faq/to-training-set.js";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import { toTrainedKey } from "../../match/node/restore-matcher.js";
import type { TrainingSet } from "../../match/training-set.js";
import type { JudgedRow } from "../eval-report.js";
import type {
	JudgeChunk,
	JudgeContent,
	JudgeMessage,
	JudgeOrder,
} from "./judge-message.js";

/** What the threads do with their work. */
export interface JudgeWork {
	/** The next questions, or undefined when there are none left. */
	take(): JudgeChunk | undefined;
	settle(from: number, judged: readonly JudgedRow[]): void;
	/** Takes back questions of a thread that ended before they were judged. */
	giveBack(chunk: JudgeChunk): void;
}

/** Threads that judge answers beside this one. */
export interface JudgeThreads {
	/** Starts as many as so many rows are worth, so that they are there when the content is; those that run count. */
	startFor(rows: number): void;
	/** Has them open content that was read here while it is opened here, too. */
	open(knowledgeBase: KnowledgeBase, trainingSet: TrainingSet): void;
	/** Has them judge by content that was learnt by now. Once only. */
	work(knowledgeBase: KnowledgeBase, work: JudgeWork): void;
	/** Ends them, whatever they do. */
	stop(): Promise<void>;
}

/** Where the threads find what they ask, and how many there are. */
export interface JudgeThreadsOptions {
	/** Folder of a `createTrainer` that learns the content. */
	readonly cacheDir: string;
	/** How many threads ask, this one included; default: as many as the machine has processors, at most four. */
	readonly threads?: number;
	/** Fewest questions for which another thread is worth the second that it takes to start; default 2,500. */
	readonly rowsPerThread?: number;
	/** Program of a thread; default: the compiled `judge-thread`. */
	readonly program?: URL;
}

/** Threads that open content by what was learnt of it; none run yet. */
export function createJudgeThreads(options: JudgeThreadsOptions): JudgeThreads {
	const { cacheDir, rowsPerThread = 2_500 } = options;
	const most = options.threads ?? Math.min(4, availableParallelism());
	const program = options.program ?? threadUrl;
	const started: JudgeThread[] = [];
	let content: JudgeContent | undefined;
	const open: JudgeThreads["open"] = (knowledgeBase, trainingSet) => {
		const key = toTrainedKey(trainingSet, knowledgeBase);
		content = { knowledgeBase, cacheDir, key };
		for (const thread of started) thread.open(content);
	};
	return {
		open,
		startFor(rows) {
			// Run from sources there is no compiled thread: this one does all.
			if (!existsSync(fileURLToPath(program))) return;
			const wanted = Math.min(most, Math.floor(rows / rowsPerThread)) - 1;
			while (started.length < wanted) {
				const thread = startThread(program);
				if (content !== undefined) thread.open(content);
				started.push(thread);
			}
		},
		work(knowledgeBase, work) {
			const { revision } = knowledgeBase;
			if (started.length > 0 && content?.knowledgeBase.revision !== revision)
				open(knowledgeBase, toTrainingSet(knowledgeBase));
			for (const thread of started) thread.work(revision, work);
		},
		async stop() {
			await Promise.all(started.map((thread) => thread.stop()));
		},
	};
}

const threadUrl = new URL("./judge-thread.js", import.meta.url);

/** Chunks that a thread has in hand: while one is reported here, which waits for this thread's own, it judges another. */
const ahead = 2;

interface JudgeThread {
	open(content: JudgeContent): void;
	work(revision: string, work: JudgeWork): void;
	stop(): Promise<unknown>;
}

/** Starts a thread that takes chunks when it has opened the content and there is work, until there are none. */
function startThread(program: URL): JudgeThread {
	const worker = new Worker(program);
	const tell = (order: JudgeOrder) => worker.postMessage(order);
	/** What it has opened: a revision, nothing of use, or undefined while it tries. */
	let opened: string | "nothing" | undefined;
	let given: { revision: string; work: JudgeWork } | undefined;
	let hasTriedAgain = false;
	const inHand: JudgeChunk[] = [];

	const goOn = () => {
		if (given === undefined || opened === undefined) return;
		if (opened !== given.revision) {
			// It may have looked before the content was learnt.
			if (hasTriedAgain) return void worker.terminate();
			hasTriedAgain = true;
			opened = undefined;
			return tell({ kind: "kept" });
		}
		while (inHand.length < ahead) {
			const chunk = given.work.take();
			if (chunk === undefined) break;
			inHand.push(chunk);
			tell({ kind: "judge", ...chunk });
		}
		if (inHand.length === 0) void worker.terminate();
	};
	worker.on("message", (message: JudgeMessage) => {
		switch (message.kind) {
			case "ready":
				opened = message.revision;
				break;
			case "unable":
				opened = "nothing";
				break;
			case "judged":
				inHand.shift();
				given?.work.settle(message.from, message.judged);
		}
		goOn();
	});
	const onEnd = () => {
		for (const chunk of inHand.splice(0)) given?.work.giveBack(chunk);
	};
	// A thread that fails costs its speed, not the result.
	worker.on("error", onEnd);
	worker.on("exit", onEnd);
	return {
		open: (content) => tell({ kind: "open", content }),
		work(revision, work) {
			given = { revision, work };
			goOn();
		},
		stop: () => worker.terminate(),
	};
}
