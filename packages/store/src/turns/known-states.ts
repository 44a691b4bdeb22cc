import type { ConversationState } from "@shopbell/conversation";
import type { StoredConversation } from "../port/conversations.js";

/** Conversations that are kept; some 4 KB each. */
const maxKnown = 1000;

/**
 * The conversations whose state this process has written last: who says something has often said
 * something a moment ago, and to read a state takes longer than to find it. Only turns write states,
 * each under the next version, so a state of the row's version is the row's.
 */
export class KnownStates {
	/** Oldest first. */
	private readonly known = new Map<string, StoredConversation>();

	/** To be told of a commit once it is on disk: the conversation as its turn saw it, and what that made of it. */
	keep(
		before: StoredConversation,
		after: { readonly state: ConversationState; readonly version: number },
	): void {
		const { id } = before;
		this.known.delete(id);
		this.known.set(id, { ...before, ...after });
		if (this.known.size <= maxKnown) return;
		const oldest = this.known.keys().next();
		if (!oldest.done) this.known.delete(oldest.value);
	}

	/** The state of that very version; undefined where it is not known. */
	find(id: string, version: number): ConversationState | undefined {
		const known = this.known.get(id);
		return known?.version === version ? known.state : undefined;
	}

	/** As it was when this process wrote its state; another one may have written since. */
	last(id: string): StoredConversation | undefined {
		return this.known.get(id);
	}
}
