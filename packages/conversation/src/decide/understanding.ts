import type { Cues, Match } from "@shopbell/knowledge";

/** What the knowledge base made of the message. */
export interface Understanding {
	readonly match: Match;
	readonly cues: Cues;
}
