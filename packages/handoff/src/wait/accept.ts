/** A handoff that an agent accepted. */
export interface Accept {
	/** From the request to the accept, ms. */
	readonly waitedMs: number;
	/** ms since 1970. */
	readonly at: number;
	/** Who accepted; without it the accept counts for everybody. */
	readonly agentId?: string;
}
