import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { assembleFrom } from "../assemble-matcher.js";
import type { Matcher } from "../match.js";
import { createReaders, prepareFinders } from "../prepare-finders.js";
import type { TrainingProgress } from "../train-matcher.js";
import type { MatcherMessage, MatcherTask } from "./matcher-message.js";
import { pauseBetweenSteps } from "./pause-between-steps.js";
import { wordVectorsOf } from "./restore-matcher.js";
import type { MatcherProcess } from "./start-matcher-process.js";
import { withOwnArrays } from "./with-own-arrays.js";

/**
 * Trains in a process of its own. While that still learns from the texts
 * it has read, everything that needs no weights is made here, in steps between which the
 * program answers. Rejects with the reason why that failed, or with how it ended.
 */
export async function trainBeside(
	learner: MatcherProcess,
	task: MatcherTask,
	onProgress?: TrainingProgress,
): Promise<Matcher> {
	const child = learner.give(task);
	child.on("message", (message: MatcherMessage) => {
		if (message.kind === "progress") onProgress?.(message.share, message.stage);
	});
	const [{ texts, finders }, weights] = await Promise.all([
		messageOf(child, "read").then(prepare),
		messageOf(child, "trained").then(({ weights }) => withOwnArrays(weights)),
	]);
	return assembleFrom({ ...texts, ...weights }, finders);
}

async function prepare({ texts: received, wordings }: MessageOf<"read">) {
	const texts = withOwnArrays(received);
	const vectors = wordVectorsOf(texts);
	const finders = await pauseBetweenSteps(
		prepareFinders(texts, vectors, createReaders(texts, vectors, wordings)),
	);
	return { texts, finders };
}

type MessageOf<Kind extends MatcherMessage["kind"]> = Extract<
	MatcherMessage,
	{ kind: Kind }
>;

/** The first message of a kind. */
function messageOf<Kind extends MatcherMessage["kind"]>(
	child: ChildProcess,
	kind: Kind,
): Promise<MessageOf<Kind>> {
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		// Not its exit: that may be told before what it sent last.
		child.once("disconnect", async () => {
			const ending = await endOf(child);
			reject(new Error(`The training ended with ${ending}.`));
		});
		child.on("message", (message: MatcherMessage) => {
			if (message.kind === kind) resolve(message as MessageOf<Kind>);
			else if (message.kind === "failed") reject(new Error(message.reason));
		});
	});
}

/** The exit code of a process, or the signal that ended it. */
async function endOf(child: ChildProcess): Promise<number | string | null> {
	if (child.exitCode === null && child.signalCode === null)
		await once(child, "exit");
	return child.exitCode ?? child.signalCode;
}
