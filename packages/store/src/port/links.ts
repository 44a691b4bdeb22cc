/** A link from one conversation of a shopper to another. Instants are epoch ms. */
export interface StoredLink {
	readonly id: string;
	/** Conversation that made it and gives its history. */
	readonly fromId: string;
	/** Conversation that opened it. */
	readonly toId: string;
	/** Customer who was signed in where it was made; null: nobody. */
	readonly customerId: string | null;
	readonly openedAt: number;
	/** When the shopper who opened it said that both conversations are theirs; null: not yet. */
	readonly confirmedAt: number | null;
}

/**
 * Which conversations are one shopper's. Who opens a link sees what the one who made it gives; the
 * other way round only once they have said that both are theirs.
 */
export interface LinkStore {
	/** Once per `id`. */
	open(link: Omit<StoredLink, "openedAt" | "confirmedAt">): Promise<void>;
	/** The link that `toId` opened, confirmed now or before; undefined when there is none, or it has ended. */
	confirm(id: string, toId: string): Promise<StoredLink | undefined>;
	/** Ends what links a conversation to others, or the one link named; answers what has ended now. */
	end(conversationId: string, id?: string): Promise<readonly StoredLink[]>;
	/** Links that have not ended, whichever end the conversation is, the newest first. */
	of(conversationId: string): Promise<readonly StoredLink[]>;
	/** Conversations whose history belongs to this one, nearest first, at most 20. */
	shownTo(conversationId: string): Promise<readonly string[]>;
	/** Removes every trace of links with a conversation, when what was said there is erased. */
	forget(conversationId: string): Promise<void>;
}
