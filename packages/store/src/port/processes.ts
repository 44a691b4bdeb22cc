/** A process that works on the store. */
export interface LivingProcess {
	readonly id: string;
	/** Epoch ms. */
	readonly startedAt: number;
	/** Epoch ms of the last sign of life. */
	readonly beatenAt: number;
}

/** Who works on the store. Call `beat` every 5 s; a process silent for 20 s counts as gone. */
export interface StoreProcesses {
	/** Of this process. */
	readonly id: string;
	/**
	 * Gives a sign of life and clears up after the dead: the presence of agents at processes that are
	 * gone ends, and what was being sent under a lease that ran out goes out again (desk) or is marked
	 * unknown (channel). Resolves when that is done.
	 */
	beat(): Promise<void>;
	/** Those that live, the oldest first. */
	alive(): Promise<readonly LivingProcess[]>;
}
