/**
 * Turns texts into vectors that point alike where the texts mean alike. A rejection may carry
 * a `code` (lower-case words with hyphens), which is shown to people, and `retryAfterMs` when
 * it is worth trying again; nothing else of it is looked at.
 */
export interface Embedder {
	/** Tells apart everything that changes a vector: model, dimensions, prefix. Vectors are kept under it. */
	readonly id: string;
	/** One vector per text, in their order, all of the same length; rejects when the signal is aborted. */
	embed(
		texts: readonly string[],
		signal: AbortSignal,
	): Promise<readonly Float32Array[]>;
}

/** Keeps the vectors of phrasings from one start to the next. Never given a shopper's text. */
export interface VectorCache {
	/** The vectors of keys, in their order; undefined for those it has not. */
	get(keys: readonly string[]): Promise<readonly (Float32Array | undefined)[]>;
	set(
		entries: readonly { readonly key: string; readonly vector: Float32Array }[],
	): Promise<void>;
}
