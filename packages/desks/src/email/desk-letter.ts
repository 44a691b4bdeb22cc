/** A letter to the people at the desk: plain text. */
export interface DeskLetter {
	readonly to: string;
	/** Where an answer goes, which names the handoff. */
	readonly replyTo: string;
	readonly subject: string;
	readonly text: string;
	/** BCP 47. */
	readonly locale: string;
	/** The left part of the Message-ID; the same for every attempt, so that a help desk takes it once. */
	readonly id: string;
	/** `id` of the first letter of this handoff; null for that one itself. */
	readonly inReplyTo: string | null;
}

/** Hands letters to a mail server. */
export interface DeskPost {
	/** Resolves once the server has taken it; rejects otherwise. */
	send(letter: DeskLetter): Promise<void>;
}
