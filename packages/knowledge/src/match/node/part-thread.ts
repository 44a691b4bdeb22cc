import { workerData } from "node:worker_threads";
import { createWeightTables } from "../kernel/create-weight-tables.js";
import { trainPart } from "../train-part.js";
import type { TrainingRow } from "../training-row.js";
import {
	type PartTask,
	type PartThreadData,
	PartThreadState,
} from "./part-message.js";

const { port, state } = workerData as PartThreadData;

const tell = (reached: number): void => {
	Atomics.store(state, 0, reached);
	Atomics.notify(state, 0);
};

port.once("message", (task: PartTask) => {
	try {
		port.postMessage(trainParts(task));
	} finally {
		tell(PartThreadState.done);
	}
});
tell(PartThreadState.ready);

function trainParts({ intents, notIntents, costs, parts, ...task }: PartTask) {
	const rows = Array.from(intents, (intent, row): TrainingRow => {
		const notIntent = notIntents[row] as number;
		const cost = costs[row] as number;
		return notIntent < 0 ? { intent, cost } : { intent, notIntent, cost };
	});
	const tables = createWeightTables(
		task.vectors,
		task.featureCount,
		Math.max(...parts.map(({ size }) => size)),
	);
	return parts.map((part) => trainPart({ ...task, rows }, part, { tables }));
}
