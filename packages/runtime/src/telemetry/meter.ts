/** What became of something that arrived. */
export type ArrivalOutcome = "accepted" | "duplicate" | "unknown-conversation";

/** How a turn ended: `retry` and `dead` after a failure, `lost` when another worker was quicker. */
export type TurnOutcome = "committed" | "lost" | "retry" | "dead";

/**
 * Counts what happens; the port that Prometheus fills. Every label is of a closed set: a name of ours,
 * never an id or a word of a person. Durations are seconds.
 */
export interface Meter {
	/** An input was stored or seen to be a repeat; `input` is its kind. */
	arrived(arrival: {
		readonly channel: string;
		readonly input: string;
		readonly outcome: ArrivalOutcome;
	}): void;
	/** A request was asked to come back later. */
	shed(reason: string): void;
	/** Time from an input's arrival to its first turn. */
	waited(seconds: number): void;
	turned(turn: {
		readonly input: string;
		readonly outcome: TurnOutcome;
		readonly seconds: number;
		/** Kinds of what the turn did. */
		readonly events: readonly string[];
	}): void;
	delivered(delivery: {
		readonly target: "channel" | "desk";
		readonly channel: string;
		readonly outcome: string;
		readonly seconds: number;
	}): void;
	/** The shop was asked something. */
	called(call: {
		readonly action: string;
		readonly outcome: string;
		readonly seconds: number;
	}): void;
}

/** A meter that counts nothing. */
export const silentMeter: Meter = {
	arrived() {},
	shed() {},
	waited() {},
	turned() {},
	delivered() {},
	called() {},
};
