import type { HumanAgent } from "../state/human-agent.js";

/** How a matter stood when the person gave the conversation back or ended it. */
export type ReturnOutcome = "solved" | "arranged" | "unsolved";

/** Something the person said will happen. */
export interface ReturnPromise {
	/** In the words of the person, without markup. */
	readonly text: string;
	/** By when; epoch ms, null where no day was named. */
	readonly dueAt: number | null;
}

/** What travels back with a conversation, so that the bot knows what was arranged. */
export interface ReturnPack {
	readonly schema: 1;
	readonly outcome: ReturnOutcome;
	/** At most ten. */
	readonly promises: readonly ReturnPromise[];
	/** What happens next, in the words of the person; null where nothing does. */
	readonly nextStep: string | null;
	readonly agent: HumanAgent;
	/** Epoch ms. */
	readonly at: number;
	/** What was said could not reach the shopper where they wrote: they read of it when they come back. */
	readonly unreached?: true;
}
