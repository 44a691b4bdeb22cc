/** Why vectors are not to be had. */
export type EmbeddingFailureReason =
	/** The embedder rejected. */
	| "failed"
	/** It took longer than it may. */
	| "slow"
	/** Not one vector per text, of one length, of finite numbers. */
	| "wrong-shape"
	/** It failed several times in a row and is left alone for a while. */
	| "resting";

/** A failure as it may be shown: it never holds a text or an embedder's own message. */
export interface EmbeddingFailure {
	readonly reason: EmbeddingFailureReason;
	/** The embedder's own code, e.g. `rate-limited`. */
	readonly code?: string;
	/** When it asks to be tried again, ms from now. */
	readonly retryAfterMs?: number;
}

/** Vectors, or why there are none. */
export type EmbeddingResult =
	| { readonly kind: "vectors"; readonly vectors: readonly Float32Array[] }
	| { readonly kind: "failed"; readonly failure: EmbeddingFailure };

/** A failure in plain words, as a part of a sentence. */
export function describeFailure({ reason, code }: EmbeddingFailure): string {
	switch (reason) {
		case "failed":
			return code === undefined
				? "the embedder failed"
				: `the embedder failed (${code})`;
		case "slow":
			return "the embedder did not answer in time";
		case "wrong-shape":
			return "the embedder answered with vectors of a wrong number, length or content";
		case "resting":
			return "the embedder failed several times in a row and is left alone for a while";
	}
}

const CODE = /^[a-z]+(-[a-z]+){0,5}$/;
const MAX_CODE_LENGTH = 40;

/** What may be told of a rejection: a plain code and when to try again. */
export function toFailure(error: unknown): EmbeddingFailure {
	const { code, retryAfterMs } = (
		typeof error === "object" && error !== null ? error : {}
	) as { readonly code?: unknown; readonly retryAfterMs?: unknown };
	return {
		reason: "failed",
		...(typeof code === "string" &&
		code.length <= MAX_CODE_LENGTH &&
		CODE.test(code)
			? { code }
			: {}),
		...(typeof retryAfterMs === "number" && retryAfterMs >= 0
			? { retryAfterMs }
			: {}),
	};
}
