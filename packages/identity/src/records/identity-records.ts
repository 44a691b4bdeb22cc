/** One remembered value. */
export interface IdentityRecord {
	readonly value: string;
	/** Rises with every write; at least 1. */
	readonly version: number;
}

/**
 * What has to outlive a restart: attempts, used nonces, hashes of codes, proofs. One table of four
 * columns does it: key, value, version, expiry. Keys and values hold no address, order number or
 * code, only keyed hashes of them. `./testing` has the suite that every implementation passes.
 */
export interface IdentityRecords {
	/** The record, unless it expired at or before `now` (epoch ms). */
	read(key: string, now: number): Promise<IdentityRecord | undefined>;
	/**
	 * Writes if the record still has `version` (0: if there is none, or an expired one), durably
	 * before it resolves. False when somebody else was faster; nothing is written then.
	 */
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
