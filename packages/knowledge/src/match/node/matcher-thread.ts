import { parentPort, workerData } from "node:worker_threads";
import type { ThreadMessage, ThreadTask } from "./thread-message.js";
import { trainAndKeep } from "./train-and-keep.js";

const post = (message: ThreadMessage): void => parentPort?.postMessage(message);

const { trained } = trainAndKeep(
	workerData as ThreadTask,
	(share, stage) => post({ kind: "progress", share, stage }),
	(texts) => post({ kind: "read", texts }),
);
const { model, calibration, languageTable } = trained;
post({ kind: "trained", weights: { model, calibration, languageTable } });
