import type { Embedder } from "./embedder.js";
import { type EmbeddingResult, toFailure } from "./embedding-failure.js";
import type { MeaningClock } from "./meaning-clock.js";

/** What is asked of an embedder, and how long it may take. */
export interface EmbedInTimeOptions {
	readonly embedder: Embedder;
	readonly texts: readonly string[];
	readonly timeoutMs: number;
	readonly clock: MeaningClock;
	/** Length the vectors must have; any, but the same for all, when absent. */
	readonly dimensions?: number;
	/** Aborts before the time is over. */
	readonly signal?: AbortSignal;
}

/** Asks an embedder and looks at what it gives. Never rejects and never takes longer than it may, even if the embedder ignores its signal. */
export async function embedInTime(
	options: EmbedInTimeOptions,
): Promise<EmbeddingResult> {
	const { embedder, texts, timeoutMs, clock, dimensions, signal } = options;
	const controller = new AbortController();
	const aborted = () => controller.abort();
	signal?.addEventListener("abort", aborted);
	if (signal?.aborted) aborted();
	let stop = () => {};
	const late = new Promise<EmbeddingResult>((resolve) => {
		const giveUp = () => {
			controller.abort();
			resolve({ kind: "failed", failure: { reason: "slow" } });
		};
		stop = clock.after(timeoutMs, giveUp);
		controller.signal.addEventListener("abort", giveUp, { once: true });
		if (controller.signal.aborted) giveUp();
	});
	const asked = async (): Promise<EmbeddingResult> => {
		try {
			const vectors: unknown = await embedder.embed(texts, controller.signal);
			return isShapedRight(vectors, texts.length, dimensions)
				? { kind: "vectors", vectors }
				: { kind: "failed", failure: { reason: "wrong-shape" } };
		} catch (error) {
			return { kind: "failed", failure: toFailure(error) };
		}
	};
	const result = await Promise.race([asked(), late]);
	stop();
	signal?.removeEventListener("abort", aborted);
	return result;
}

function isShapedRight(
	vectors: unknown,
	count: number,
	dimensions: number | undefined,
): vectors is readonly Float32Array[] {
	if (!Array.isArray(vectors) || vectors.length !== count) return false;
	const [first] = vectors as readonly unknown[];
	const length = dimensions ?? (first as Float32Array | undefined)?.length;
	return vectors.every(
		(vector) =>
			vector instanceof Float32Array &&
			vector.length > 0 &&
			vector.length === length &&
			vector.every(Number.isFinite),
	);
}
