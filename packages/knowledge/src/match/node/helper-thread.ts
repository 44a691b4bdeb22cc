import { workerData } from "node:worker_threads";
import { toLanguageTable } from "../../language/learn-languages.js";
import { createWeightTables } from "../kernel/create-weight-tables.js";
import { readShare, type ShareReader } from "../text-share.js";
import { trainPart } from "../train-part.js";
import type { TrainingRow } from "../training-row.js";
import {
	type HelperMessage,
	type HelperOrder,
	HelperState,
	type HelperThreadData,
	type PartTask,
} from "./helper-message.js";

const { port, state } = workerData as HelperThreadData;

const post = (message: HelperMessage): void => port.postMessage(message);

/** Tells how far it is also where the work failed: nobody waits for it then. */
function reach(reached: number, work: () => void): void {
	try {
		work();
	} finally {
		Atomics.store(state, 0, reached);
		Atomics.notify(state, 0);
	}
}

let reader: ShareReader | undefined;

port.on("message", (order: HelperOrder) => {
	switch (order.kind) {
		case "read":
			return reach(HelperState.read, () => {
				reader = readShare(order.share);
				post({ kind: "read", columns: reader.columns });
			});
		case "walk":
			return reach(HelperState.walked, () => {
				if (reader === undefined) return;
				post({ kind: "walked", texts: reader.walk(order.task) });
				// Its words are not needed any more.
				reader = undefined;
			});
		case "learn":
			return reach(HelperState.learnt, () =>
				post({ kind: "learnt", table: toLanguageTable(order.words) }),
			);
		case "train":
			return reach(HelperState.trained, () =>
				post({ kind: "trained", parts: trainParts(order.task) }),
			);
	}
});

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
