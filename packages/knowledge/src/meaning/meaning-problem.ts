/** Something that keeps the meaning from being used, for whoever runs the shop. Holds no text of a shopper. */
export interface MeaningProblem {
	readonly code: MeaningProblemCode;
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
}

/** Closed set of problems. */
export type MeaningProblemCode =
	/** The phrasings could not be turned into vectors: words alone decide from now on. */
	| "load-failed"
	/** Vectors cannot be kept or read: they are made again at every start. */
	| "cache-failed"
	/** The embedder failed several questions in a row: words alone decide until it is back. */
	| "resting";

/** Told of every problem. */
export type OnMeaningProblem = (problem: MeaningProblem) => void;
