/** Closed set of what goes wrong with an embedder. */
export type EmbedderErrorCode =
	/** What it was set up with cannot be right. */
	| "setup"
	/** No connection, or it was cut. */
	| "unreachable"
	/** The key or the model is not accepted (400 to 499). */
	| "refused"
	/** Too many requests (429). */
	| "rate-limited"
	/** The other side failed (500 to 599). */
	| "server-error"
	/** The answer is not what an embeddings endpoint gives. */
	| "malformed"
	/** The answer is larger than accepted. */
	| "too-large"
	/** The caller stopped waiting. */
	| "aborted"
	/** The library or the model in the folder cannot be loaded, or fails. */
	| "model-failed";

/** An embedder that gives no vectors, with what to do about it. Holds neither credentials nor texts. */
export class EmbedderError extends Error {
	override readonly name = "EmbedderError";
	readonly code: EmbedderErrorCode;
	/** What to do about it. */
	readonly fix: string;
	/** After how many ms it is worth trying again. */
	readonly retryAfterMs?: number;

	constructor(options: {
		readonly code: EmbedderErrorCode;
		readonly message: string;
		readonly fix: string;
		readonly retryAfterMs?: number;
	}) {
		super(options.message);
		this.code = options.code;
		this.fix = options.fix;
		if (options.retryAfterMs !== undefined)
			this.retryAfterMs = options.retryAfterMs;
	}
}
