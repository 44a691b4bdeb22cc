/** What a waiting shopper is told. */
export interface WaitNotice {
	/** 1: nobody is served before. */
	readonly position: number;
	/** How long from the moment it is told; null: we don't know yet. */
	readonly estimate: WaitRange | null;
}

/** From and to, ms from the moment it is told; nine of ten waits are to end inside. */
export interface WaitRange {
	readonly fromMs: number;
	readonly toMs: number;
}
