import type { Worker } from "node:worker_threads";
import { assembleFrom } from "../assemble-matcher.js";
import type { Matcher } from "../match.js";
import { createReaders, prepareFinders } from "../prepare-finders.js";
import type { TrainingProgress } from "../train-matcher.js";
import { pauseBetweenSteps } from "./pause-between-steps.js";
import { wordVectorsOf } from "./restore-matcher.js";
import type { MatcherThread } from "./start-matcher-thread.js";
import type { ThreadMessage, ThreadTask } from "./thread-message.js";

/**
 * Trains in a thread. While that still learns from the texts
 * it has read, everything that needs no weights is made here, in steps between which the
 * program answers. Rejects with the error of the thread.
 */
export async function trainBeside(
	thread: MatcherThread,
	task: ThreadTask,
	onProgress?: TrainingProgress,
): Promise<Matcher> {
	const worker = thread.give(task);
	worker.on("message", (message: ThreadMessage) => {
		if (message.kind === "progress") onProgress?.(message.share, message.stage);
	});
	const [{ texts, finders }, { weights }] = await Promise.all([
		messageOf(worker, "read").then(prepare),
		messageOf(worker, "trained"),
	]);
	return assembleFrom({ ...texts, ...weights }, finders);
}

async function prepare({ texts, wordings }: ThreadMessageOf<"read">) {
	const vectors = wordVectorsOf(texts);
	const finders = await pauseBetweenSteps(
		prepareFinders(texts, vectors, createReaders(texts, vectors, wordings)),
	);
	return { texts, finders };
}

type ThreadMessageOf<Kind extends ThreadMessage["kind"]> = Extract<
	ThreadMessage,
	{ kind: Kind }
>;

/** The first message of a kind. */
function messageOf<Kind extends ThreadMessage["kind"]>(
	worker: Worker,
	kind: Kind,
): Promise<ThreadMessageOf<Kind>> {
	return new Promise((resolve, reject) => {
		worker.once("error", reject);
		worker.once("exit", (code) =>
			reject(new Error(`The training thread ended with ${code}.`)),
		);
		worker.on("message", (message: ThreadMessage) => {
			if (message.kind === kind) resolve(message as ThreadMessageOf<Kind>);
		});
	});
}
