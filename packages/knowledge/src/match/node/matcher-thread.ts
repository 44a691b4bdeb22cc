import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { TrainingSet } from "../training-set.js";
import { startTrainingHelper } from "./start-training-helper.js";
import type { ThreadMessage, ThreadTask } from "./thread-message.js";
import { trainAndKeep } from "./train-and-keep.js";

/** Texts from which on a second thread is worth its start. */
const MANY_TEXTS = 3_000;

const post = (message: ThreadMessage): void => parentPort?.postMessage(message);

const task = workerData as ThreadTask;
const program = new URL("./helper-thread.js", import.meta.url);
const helper =
	countTexts(task.trainingSet) >= MANY_TEXTS &&
	availableParallelism() > 1 &&
	existsSync(fileURLToPath(program))
		? startTrainingHelper(program, task.trainingSet)
		: undefined;
const { trained } = trainAndKeep(task, {
	onProgress: (share, stage) => post({ kind: "progress", share, stage }),
	onRead: (texts) => post({ kind: "read", texts }),
	...(helper === undefined ? {} : { helper }),
});
helper?.end();
const { model, calibration, languageTable } = trained;
post({ kind: "trained", weights: { model, calibration, languageTable } });

function countTexts({ intents, outOfScope = [] }: TrainingSet): number {
	return intents.reduce(
		(sum, { utterances }) => sum + utterances.length,
		outOfScope.length,
	);
}
