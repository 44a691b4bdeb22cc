import {
	MessageChannel,
	receiveMessageOnPort,
	Worker,
} from "node:worker_threads";
import type { PartHelper } from "../part-helper.js";
import type { TrainedPart } from "../train-part.js";
import type { TrainingTask } from "../training-task.js";
import {
	type PartTask,
	type PartThreadData,
	PartThreadState,
} from "./part-message.js";

/** How long its parts may take beside those trained here. */
const PATIENCE = 3;
/** Room for what is young, MB: with the usual room much of what a training makes is copied before it is garbage. */
export const YOUNG_MB = 64;

/** How a helper is waited for. */
export interface PartHelperOptions {
	/** Waited for at least, in ms, 0 or more, beside three times what the parts here took; default 2,000. */
	readonly leastPatienceMs?: number;
}

/** A helper that is to be ended. */
export interface PartThread extends PartHelper {
	end(): void;
}

/**
 * Starts the thread of a compiled `part-thread`, which helps with one training. The caller
 * stands still while it waits, so it is a thread of its own, too. A thread that has not
 * started when it is wanted, fails or takes too long costs its help and nothing else.
 */
export function startPartHelper(
	program: URL,
	{ leastPatienceMs = 2_000 }: PartHelperOptions = {},
): PartThread {
	const { port1: port, port2 } = new MessageChannel();
	const state = new Int32Array(new SharedArrayBuffer(4));
	const data: PartThreadData = { port: port2, state };
	const worker = new Worker(program, {
		workerData: data,
		transferList: [port2],
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
	});
	worker.unref();
	// What it fails to do is done here.
	worker.on("error", () => {});
	return {
		begin(task, parts) {
			if (Atomics.load(state, 0) !== PartThreadState.ready) return undefined;
			const begunAt = performance.now();
			port.postMessage(toPartTask(task, parts));
			return () => {
				const ownMs = performance.now() - begunAt;
				Atomics.wait(
					state,
					0,
					PartThreadState.ready,
					leastPatienceMs + PATIENCE * ownMs,
				);
				return receiveMessageOnPort(port)?.message as
					| readonly TrainedPart[]
					| undefined;
			};
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
