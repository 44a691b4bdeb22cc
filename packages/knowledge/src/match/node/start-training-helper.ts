import {
	MessageChannel,
	receiveMessageOnPort,
	Worker,
} from "node:worker_threads";
import type { TrainingHelper } from "../training-helper.js";
import type { TrainingTask } from "../training-task.js";
import {
	type HelperMessage,
	type HelperOrder,
	HelperState,
	type HelperThreadData,
	type PartTask,
} from "./helper-message.js";
import { YOUNG_MB } from "./young-mb.js";

/** How long its share of the work may take beside that done here. */
const PATIENCE = 3;

/** How a helper is waited for. */
export interface HelperOptions {
	/** Waited for at least, in ms, 0 or more, beside three times what the work here took; default 2,000. */
	readonly leastPatienceMs?: number;
}

/** A helper for one training. */
export interface HelperThread extends TrainingHelper {
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

	const brought = new Map<string, HelperMessage>();
	/** The last state that was waited for in vain. */
	let late = -1;
	/** What the thread brings with a state, ordered at a time of the clock of this process. */
	const bring = <Kind extends HelperMessage["kind"]>(
		kind: Kind,
		wanted: number,
		orderedAt: number,
	) => {
		const now = performance.now();
		const until = now + leastPatienceMs + PATIENCE * (now - orderedAt);
		for (
			let reached = Atomics.load(state, 0);
			reached < wanted && reached > late;
			reached = Atomics.load(state, 0)
		)
			if (
				Atomics.wait(state, 0, reached, until - performance.now()) ===
				"timed-out"
			)
				late = reached;
		for (;;) {
			const message: HelperMessage | undefined =
				receiveMessageOnPort(port)?.message;
			if (message === undefined) break;
			brought.set(message.kind, message);
		}
		const found = brought.get(kind);
		brought.delete(kind);
		return found as Extract<HelperMessage, { kind: Kind }> | undefined;
	};

	const order = (given: HelperOrder): number => {
		port.postMessage(given);
		return performance.now();
	};
	let readAt = 0;
	let walkAt = 0;
	let learnAt = 0;
	let isReading = false;
	return {
		read(share) {
			isReading = true;
			readAt = order({ kind: "read", share });
		},
		walk(task) {
			walkAt = order({ kind: "walk", task });
		},
		learnLanguages(words) {
			learnAt = order({ kind: "learn", words });
		},
		awaitSentences: () => bring("read", HelperState.read, readAt)?.columns,
		awaitWalked: () => bring("walked", HelperState.walked, walkAt)?.texts,
		awaitLanguages: () => bring("learnt", HelperState.learnt, learnAt)?.table,
		begin(task, parts) {
			if (isReading && Atomics.load(state, 0) < HelperState.walked)
				return undefined;
			const begunAt = order({ kind: "train", task: toPartTask(task, parts) });
			return () => bring("trained", HelperState.trained, begunAt)?.parts;
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
