/**
 * What proof of identity has to remember across restarts, in the shape of `IdentityRecords` of
 * @shopbell/identity: its suite is the contract.
 */
export interface StoredIdentityRecords {
	/** The record, unless it expired at or before `now` (epoch ms). */
	read(
		key: string,
		now: number,
	): Promise<{ readonly value: string; readonly version: number } | undefined>;
	/** Writes if the record still has `version` (0: none, or an expired one); false when somebody was faster. */
	write(write: {
		readonly key: string;
		readonly value: string;
		readonly version: number;
		/** Epoch ms. */
		readonly expiresAt: number;
		/** Epoch ms. */
		readonly now: number;
	}): Promise<boolean>;
	/** Forgets what expired at or before `now`; answers how many. */
	removeExpired(now: number): Promise<number>;
}
