import type { HumanAgent } from "@shopbell/conversation";
import { z } from "zod";
import type { EntryView } from "./entry-view.js";
import type { HandoffView } from "./handoff-view.js";

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
	/** New lines of the followed conversation, in order and without gaps. */
	| {
			readonly kind: "entries";
			readonly conversationId: string;
			readonly entries: readonly EntryView[];
	  }
	/** The followed conversation may not be read (any more). */
	| { readonly kind: "shut"; readonly conversationId: string };

/** What a desk page tells the server: the conversation on screen and the last line it has. */
export const followMessage = z.object({
	kind: z.literal("follow"),
	conversationId: z.string().max(200).nullable(),
	after: z.number().int().min(0).default(0),
});

/** Close code of a socket whose session has ended. */
export const signedOutCode = 4401;
