import type { ConversationState } from "@shopbell/conversation";

/** Conversations whose state is kept; some 4 KB each. */
const maxKnown = 1000;

/**
 * The states that this process has written last, by conversation: who says something has often said
 * something a moment ago, and to read a state takes longer than to find it. Only turns write states,
 * each under the next version, so a state of the row's version is the row's.
 */
export class KnownStates {
	/** Oldest first. */
	private readonly known = new Map<
		string,
		{ readonly version: number; readonly state: ConversationState }
	>();

	/** To be told of a commit once it is on disk. */
	keep(id: string, version: number, state: ConversationState): void {
		this.known.delete(id);
		this.known.set(id, { version, state });
		if (this.known.size <= maxKnown) return;
		const oldest = this.known.keys().next();
		if (!oldest.done) this.known.delete(oldest.value);
	}

	/** The state of that very version; undefined where it is not known. */
	find(id: string, version: number): ConversationState | undefined {
		const known = this.known.get(id);
		return known?.version === version ? known.state : undefined;
	}
}
