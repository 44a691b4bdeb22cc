import type { LinkActionName } from "./link-call.js";

/** What a conversation remembers of its links with others. Plain data, bounded; no words of the others. */
export interface LinkMemory {
	/** Calls about links so far; makes their keys. */
	readonly calls: number;
	/** Those that have not been answered, latest last, at most five. */
	readonly waits: readonly LinkWait[];
	/** A link that was opened here; whether both are theirs the shopper has not said yet. */
	readonly asked: {
		readonly linkId: string;
		/** Channel of the conversation that made it. */
		readonly channel: string;
		readonly at: number;
		/** Set until the shopper can be asked. */
		readonly isUnsaid?: true;
	} | null;
	/** The channel takes nothing from us before the shopper's first message, which has not come. */
	readonly isUnheard?: boolean;
	/** Until when the other conversation's sign-in counts here, epoch ms; null: none does. */
	readonly provenUntil: number | null;
}

/** A call about links under way. */
export interface LinkWait {
	readonly key: string;
	readonly action: LinkActionName;
	/** Set where the same words went to a person as well, who need not hear of a wrong code. */
	readonly isQuiet?: true;
}

/** No link yet. */
export const noLinkMemory: LinkMemory = {
	calls: 0,
	waits: [],
	asked: null,
	provenUntil: null,
};
