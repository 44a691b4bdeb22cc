import { toRevision } from "../load/revision.js";
import { embedInTime } from "./embed-in-time.js";
import type { Embedder, VectorCache } from "./embedder.js";
import type { EmbeddingFailure, EmbeddingResult } from "./embedding-failure.js";
import type { MeaningClock } from "./meaning-clock.js";
import type { OnMeaningProblem } from "./meaning-problem.js";

/** Texts sent to the embedder at once. */
const BATCH = 64;
/** Longest time for one batch. */
const BATCH_TIMEOUT_MS = 60_000;
/** How often a batch is tried when the embedder asks to wait, and how long it may make us wait each time. */
const MAX_TRIES = 5;
const LONGEST_WAIT_MS = 60_000;

/** What vectors are loaded with. */
export interface LoadVectorsOptions {
	readonly embedder: Embedder;
	readonly cache?: VectorCache;
	readonly clock: MeaningClock;
	readonly signal?: AbortSignal;
	readonly onProblem?: OnMeaningProblem;
}

/** The vectors of texts, in their order: from the cache or else from the embedder, batch by batch; what is new is kept at once. */
export async function loadVectors(
	texts: readonly string[],
	options: LoadVectorsOptions,
): Promise<EmbeddingResult> {
	const keys = texts.map((text) => toKey(options.embedder.id, text));
	const known = await readCache(keys, options);
	const missing = [...texts.keys()].filter((i) => known[i] === undefined);
	const fill = async (
		places: readonly number[],
		dimensions: number | undefined,
	): Promise<EmbeddingFailure | undefined> => {
		let length = dimensions;
		for (let from = 0; from < places.length; from += BATCH) {
			const batch = places.slice(from, from + BATCH);
			const result = await embedPatiently(
				batch.map((i) => texts[i] ?? ""),
				length,
				options,
			);
			if (result.kind === "failed") return result.failure;
			batch.forEach((place, i) => {
				known[place] = result.vectors[i];
			});
			length = result.vectors[0]?.length;
			await writeCache(
				batch.map((place) => ({
					key: keys[place] ?? "",
					vector: known[place] as Float32Array,
				})),
				options,
			);
		}
		return undefined;
	};
	const failure = await fill(missing, undefined);
	if (failure !== undefined) return { kind: "failed", failure };
	// A model exchanged under the same name: what was kept of the old one is no use.
	const length = known[missing[0] ?? 0]?.length;
	const stale = [...texts.keys()].filter((i) => known[i]?.length !== length);
	const again = await fill(stale, length);
	return again === undefined
		? { kind: "vectors", vectors: known as Float32Array[] }
		: { kind: "failed", failure: again };
}

/** Under which a vector is kept: fingerprints of the embedder and of the text. */
function toKey(embedderId: string, text: string): string {
	return `${toRevision(embedderId)}-${toRevision(text)}`;
}

/** Embeds a batch and waits when the embedder asks to. */
async function embedPatiently(
	texts: readonly string[],
	dimensions: number | undefined,
	{ embedder, clock, signal }: LoadVectorsOptions,
): Promise<EmbeddingResult> {
	for (let attempt = 1; ; attempt++) {
		const result = await embedInTime({
			embedder,
			texts,
			timeoutMs: BATCH_TIMEOUT_MS,
			clock,
			...(dimensions === undefined ? {} : { dimensions }),
			...(signal === undefined ? {} : { signal }),
		});
		const waitMs =
			result.kind === "failed" ? result.failure.retryAfterMs : undefined;
		if (
			waitMs === undefined ||
			waitMs > LONGEST_WAIT_MS ||
			attempt === MAX_TRIES ||
			signal?.aborted
		)
			return result;
		await new Promise<void>((resolve) => {
			const stop = clock.after(waitMs, resolve);
			const abort = () => {
				stop();
				resolve();
			};
			signal?.addEventListener("abort", abort, { once: true });
		});
	}
}

async function readCache(
	keys: readonly string[],
	{ cache, onProblem }: LoadVectorsOptions,
): Promise<(Float32Array | undefined)[]> {
	if (cache === undefined) return keys.map(() => undefined);
	try {
		const kept = await cache.get(keys);
		return keys.map((_, i) => {
			const vector = kept[i];
			return vector !== undefined &&
				vector.length > 0 &&
				vector.every(Number.isFinite)
				? vector
				: undefined;
		});
	} catch {
		onProblem?.({
			code: "cache-failed",
			message: "The kept vectors cannot be read; all are made again.",
			fix: "Look at the folder of the vectors: does it exist, may this program read it?",
		});
		return keys.map(() => undefined);
	}
}

async function writeCache(
	entries: readonly { readonly key: string; readonly vector: Float32Array }[],
	{ cache, onProblem }: LoadVectorsOptions,
): Promise<void> {
	try {
		await cache?.set(entries);
	} catch {
		onProblem?.({
			code: "cache-failed",
			message:
				"Vectors cannot be kept; they will be made again at the next start.",
			fix: "Look at the folder of the vectors: may this program write there, is the disk full?",
		});
	}
}
