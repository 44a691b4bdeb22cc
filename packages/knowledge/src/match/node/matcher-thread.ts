import { parentPort, workerData } from "node:worker_threads";
import { compileMatcher } from "../create-matcher.js";
import type { ThreadMessage, ThreadTask } from "./thread-message.js";

const { trainingSet, policy } = workerData as ThreadTask;
const post = (message: ThreadMessage): void => parentPort?.postMessage(message);

const compiled = compileMatcher(trainingSet, {
	policy,
	onProgress: (share, stage) => post({ kind: "progress", share, stage }),
});
post({ kind: "compiled", compiled });
