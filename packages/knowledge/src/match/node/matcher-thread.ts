import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import type { TrainingSet } from "../training-set.js";
import type { MatcherMessage, MatcherTask } from "./matcher-message.js";
import { startTrainingHelper } from "./start-training-helper.js";
import { trainAndKeep } from "./train-and-keep.js";

/** Texts from which on a second thread is worth the trouble. */
const MANY_TEXTS = 3_000;

const post = (message: MatcherMessage): void =>
	parentPort?.postMessage(message);

const program = new URL("./helper-thread.js", import.meta.url);
const helper =
	availableParallelism() > 1 && existsSync(fileURLToPath(program))
		? startTrainingHelper(program)
		: undefined;
parentPort?.once("message", (task: MatcherTask) => {
	const isHelped = countTexts(task.trainingSet) >= MANY_TEXTS;
	const { trained } = trainAndKeep(task, {
		onProgress: (share, stage) => post({ kind: "progress", share, stage }),
		onRead: (texts, wordings) => post({ kind: "read", texts, wordings }),
		...(isHelped && helper !== undefined ? { helper } : {}),
	});
	helper?.end();
	const { model, calibration, languageTable } = trained;
	post({ kind: "trained", weights: { model, calibration, languageTable } });
});

function countTexts({ intents, outOfScope = [] }: TrainingSet): number {
	return intents.reduce(
		(sum, { utterances }) => sum + utterances.length,
		outOfScope.length,
	);
}
