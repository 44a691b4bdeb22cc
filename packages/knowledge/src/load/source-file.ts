/** A file of the knowledge base as it was read. */
export interface SourceFile {
	/** Relative to the knowledge base, with forward slashes: `articles/orders/track.yaml`. */
	readonly path: string;
	readonly text: string;
	/** Set instead of a text when the file could not be read. */
	readonly unreadable?: string;
}

/** What one file may hold. */
export const fileLimits = {
	/** Largest file in bytes: 1 MB. */
	maxBytes: 1_048_576,
	/** Most levels of lists and fields inside each other. */
	maxDepth: 40,
	/** Most problems reported for one file; more of them help nobody. */
	maxProblems: 200,
} as const;
