import type { MessengerKit } from "./messenger-kit.js";

/** How a check ended. */
export interface CheckResult {
	readonly runs: number;
	/** A line for each thing that does not hold, with the seed that shows it. */
	readonly broken: readonly string[];
}

/** One thing that every messenger promises. */
export interface MessengerCheck {
	/** A sentence. */
	readonly name: string;
	/** Runs of a quick look, and of a thorough one. */
	readonly runs: number;
	readonly fullRuns: number;
	fits?(kit: MessengerKit): boolean;
	run(kit: MessengerKit, runs: number): Promise<CheckResult>;
}
