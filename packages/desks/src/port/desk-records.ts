/** What desks must remember across restarts: texts by key, each for a while. Writes are guarded by a version. */
export interface DeskRecords {
	/** The record, unless it expired at or before `now` (epoch ms). */
	read(
		key: string,
		now: number,
	): Promise<{ readonly value: string; readonly version: number } | undefined>;
	/** Writes if the record still has `version` (0: none); false when somebody was faster. */
	write(write: {
		readonly key: string;
		readonly value: string;
		readonly version: number;
		/** Epoch ms. */
		readonly expiresAt: number;
		/** Epoch ms. */
		readonly now: number;
	}): Promise<boolean>;
}
