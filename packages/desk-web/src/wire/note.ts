import type { HumanAgent } from "./handoff.js";

/** A remark among colleagues that no shopper sees. */
export interface Note {
	readonly id: string;
	readonly conversationId: string;
	/** `whisper`: a supervisor's hint to whoever has the conversation. */
	readonly kind: "note" | "whisper";
	readonly author: HumanAgent;
	readonly text: string;
	/** Ids of colleagues that are named in it. */
	readonly mentions: readonly string[];
	/** Number of the line it stands after. */
	readonly afterSeq: number;
	/** Epoch ms. */
	readonly at: number;
}

/** Body of `POST /handoffs/:id/note` and `/whisper`; `id` is the page's own, repeated on retry. Answers `{ note: Note }`. */
export interface NoteDraft {
	readonly id: string;
	/** 1 to 4000 characters. */
	readonly text: string;
	/** Ids of colleagues; `POST …/whisper` mentions whoever has the conversation by itself. */
	readonly mentions?: readonly string[];
}
