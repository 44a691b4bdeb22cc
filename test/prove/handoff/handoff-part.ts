import type { Proof } from "../conversation/proof.js";

/** How a part is run. */
export interface PartOptions {
	/** The counts that are promised; else a share of them that takes seconds. */
	readonly isFull: boolean;
	/** The same seed, the same runs. */
	readonly seed: number;
	/** Of a failing run, as it was printed: that run alone, without looking for a shorter one. */
	readonly path?: string;
	/** Told of each line of a failing run, with what it takes to repeat it. */
	readonly onTranscript?: (line: string) => void;
}

/** One way of proving the handoff. */
export interface HandoffPart {
	/** As `--part` takes it, in kebab-case. */
	readonly name: string;
	run(
		options: PartOptions,
	): Promise<readonly HandoffProof[]> | readonly HandoffProof[];
}

/** A proof with what was measured on the way, by name with its unit. */
export interface HandoffProof extends Proof {
	readonly figures?: Readonly<Record<string, number>>;
}
