import {
	MessageChannel,
	receiveMessageOnPort,
	Worker,
} from "node:worker_threads";
import type { TrainingHelper } from "../training-helper.js";
import type { TrainingSet } from "../training-set.js";
import type { TrainingTask } from "../training-task.js";
import {
	type HelperMessage,
	type HelperOrder,
	HelperState,
	type HelperThreadData,
	type PartTask,
} from "./helper-message.js";

/** How long its share of the work may take beside that done here. */
const PATIENCE = 3;
/** Room for what is young, MB: with the usual room much of what a training makes is copied before it is garbage. */
export const YOUNG_MB = 64;

/** How a helper is waited for. */
export interface HelperOptions {
	/** Waited for at least, in ms, 0 or more, beside three times what the work here took; default 2,000. */
	readonly leastPatienceMs?: number;
}

/** A helper for one training. */
export interface HelperThread extends TrainingHelper {
	/** Has it go through the texts of the training. */
	read(trainingSet: TrainingSet): void;
	end(): void;
}

/**
 * Starts the thread of a compiled `helper-thread`, which helps with one training. The caller stands still while it waits, so it is a
 * thread of its own, too. A helper that fails or takes too long costs the time it was waited
 * for and nothing else.
 */
export function startTrainingHelper(
	program: URL,
	{ leastPatienceMs = 2_000 }: HelperOptions = {},
): HelperThread {
	const { port1: port, port2 } = new MessageChannel();
	const state = new Int32Array(new SharedArrayBuffer(4));
	const data: HelperThreadData = { port: port2, state };
	const worker = new Worker(program, {
		workerData: data,
		transferList: [port2],
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
	});
	worker.unref();
	// What it fails to do is done here.
	worker.on("error", () => {});

	/** What the thread brings when it leaves a state, begun at a time of the clock of this process. */
	const messageAfter = <Kind extends HelperMessage["kind"]>(
		left: number,
		kind: Kind,
		begunAt: number,
	) => {
		const ownMs = performance.now() - begunAt;
		Atomics.wait(state, 0, left, leastPatienceMs + PATIENCE * ownMs);
		for (;;) {
			const message: HelperMessage | undefined =
				receiveMessageOnPort(port)?.message;
			// One that was waited for in vain may still have come.
			if (message === undefined || message.kind === kind)
				return message as Extract<HelperMessage, { kind: Kind }> | undefined;
		}
	};

	const order = (given: HelperOrder) => port.postMessage(given);
	let readAt = performance.now();
	return {
		read(trainingSet) {
			readAt = performance.now();
			order({ kind: "walk", trainingSet });
		},
		awaitSecondHalf: () =>
			messageAfter(HelperState.walking, "walked", readAt)?.texts,
		begin(task, parts) {
			if (Atomics.load(state, 0) !== HelperState.walked) return undefined;
			const begunAt = performance.now();
			order({ kind: "train", task: toPartTask(task, parts) });
			return () => messageAfter(HelperState.walked, "trained", begunAt)?.parts;
		},
		end() {
			port.close();
			void worker.terminate();
		},
	};
}

function toPartTask(
	{ rows, vectors, onProgress: _, ...task }: TrainingTask,
	parts: PartTask["parts"],
): PartTask {
	return {
		...task,
		parts,
		vectors: {
			starts: share(vectors.starts),
			indices: share(vectors.indices),
			values: share(vectors.values),
		},
		intents: Int32Array.from(rows, ({ intent }) => intent),
		notIntents: Int32Array.from(rows, ({ notIntent = -1 }) => notIntent),
		costs: Float64Array.from(rows, ({ cost }) => cost),
	};
}

/** A copy that both threads see, instead of one written down and read again. */
function share<A extends Int32Array | Float32Array>(array: A): A {
	const Kind = array.constructor as new (memory: SharedArrayBuffer) => A;
	const shared = new Kind(new SharedArrayBuffer(array.byteLength));
	shared.set(array);
	return shared;
}
