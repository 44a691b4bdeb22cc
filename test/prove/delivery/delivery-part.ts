import type { StoreUnderTest } from "./stores/store-under-test.js";

/** How a part is run. */
export interface PartOptions {
	/** The counts that are promised; else a share of them that takes seconds. */
	readonly isFull: boolean;
	readonly store: StoreUnderTest;
	/** The same seed, the same plan; what the machine does meanwhile is its own. */
	readonly seed: number;
	/** Progress, for a person who waits. */
	readonly say: (line: string) => void;
}

/** What was proved, with every break of it. */
export interface DeliveryProof {
	readonly name: string;
	/** How often it was tried: messages, acknowledgements, kills, as `figure` says. */
	readonly runs: number;
	readonly broken: readonly string[];
	/** What was counted and measured on the way, with units. */
	readonly figure: string;
}

/** One way of proving delivery. */
export interface DeliveryPart {
	/** As `--part` takes it, in kebab-case. */
	readonly name: string;
	run(options: PartOptions): Promise<readonly DeliveryProof[]>;
}
