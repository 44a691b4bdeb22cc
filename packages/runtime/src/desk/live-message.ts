import type { HumanAgent } from "@shopbell/conversation";
import type { StoredAgent, StoredNote } from "@shopbell/store";
import { z } from "zod";
import type { EntryView } from "./entry-view.js";
import type { HandoffView } from "./handoff-view.js";
import type { ReachView } from "./reach-view.js";
import type { UnknownView } from "./unknown-view.js";

/** What the server tells an open desk page. */
export type LiveMessage =
	/** A handoff is new or changed; replaces the one with the same id. */
	| { readonly kind: "handoff"; readonly handoff: HandoffView }
	/** A colleague has it now. */
	| {
			readonly kind: "taken";
			readonly handoffId: string;
			readonly by: HumanAgent | null;
	  }
	/** New lines of the followed conversation, in order and without gaps; and again those that have changed, by their `seq`. */
	| {
			readonly kind: "entries";
			readonly conversationId: string;
			readonly entries: readonly EntryView[];
	  }
	/** The followed conversation may not be read (any more). */
	| { readonly kind: "shut"; readonly conversationId: string }
	/** All messages of the followed conversation of which nobody knows whether they arrived, and how the others got there. */
	| {
			readonly kind: "deliveries";
			readonly conversationId: string;
			readonly unknown: readonly UnknownView[];
			readonly reach: ReachView;
	  }
	/** A note in the followed conversation, or one that names this person. */
	| { readonly kind: "note"; readonly note: Omit<StoredNote, "handoffId"> }
	| {
			readonly kind: "presence";
			readonly agent: HumanAgent;
			readonly state: StoredAgent["state"];
			readonly reason: string | null;
	  }
	/** Somebody writes in the followed conversation now. */
	| {
			readonly kind: "typing";
			readonly conversationId: string;
			readonly by: HumanAgent | "shopper";
	  }
	| {
			readonly kind: "read";
			readonly conversationId: string;
			readonly by: HumanAgent | "shopper";
			readonly seq: number;
	  }
	/** A handoff is offered to this person until then; null: no longer. */
	| {
			readonly kind: "offer";
			readonly handoffId: string;
			readonly until: number | null;
	  }
	| {
			readonly kind: "queue";
			readonly counts: {
				readonly waiting: number;
				readonly mine: number;
				readonly mentions: number;
			};
			readonly longestWaitMs: number | null;
			readonly areReservesCalled: boolean;
	  };

const conversationId = z.string().max(200);

/** What a desk page tells the server: the conversation on screen with the last line it has, that its person writes there, and up to where they have read. */
export const pageMessage = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("follow"),
		conversationId: conversationId.nullable(),
		after: z.number().int().min(0).default(0),
	}),
	z.object({ kind: z.literal("typing"), conversationId }),
	z.object({
		kind: z.literal("read"),
		conversationId,
		seq: z.number().int().min(0),
	}),
]);

/** A message of a page. */
export type PageMessage = z.infer<typeof pageMessage>;

/** Close code of a socket whose session has ended. */
export const signedOutCode = 4401;
