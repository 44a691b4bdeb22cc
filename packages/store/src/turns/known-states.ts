import { isDeepStrictEqual } from "node:util";
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
	/** Their ids by what their channel calls them. */
	private readonly named = new Map<string, string>();

	/** To be told of a commit once it is on disk: the conversation as its turn saw it, and what that made of it. */
	keep(
		before: StoredConversation,
		after: { readonly state: ConversationState; readonly version: number },
	): void {
		const { id } = before;
		this.known.delete(id);
		this.known.set(id, { ...before, ...after });
		const name = nameOf(before);
		if (name !== null) this.named.set(name, id);
		if (this.known.size > maxKnown) this.forgetOldest();
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

	/** The same by what a channel calls it, while it is reached as it was. */
	lastNamed(
		named: Pick<
			StoredConversation,
			"channel" | "account" | "externalId" | "address"
		>,
	): StoredConversation | undefined {
		const known = this.known.get(this.named.get(nameOf(named) ?? "") ?? "");
		return isDeepStrictEqual(known?.address, named.address) ? known : undefined;
	}

	private forgetOldest(): void {
		const oldest = this.known.values().next();
		if (oldest.done) return;
		this.known.delete(oldest.value.id);
		const name = nameOf(oldest.value);
		if (name !== null) this.named.delete(name);
	}
}

function nameOf({
	channel,
	account,
	externalId,
}: Pick<StoredConversation, "channel" | "account" | "externalId">):
	| string
	| null {
	return externalId === null
		? null
		: JSON.stringify([channel, account, externalId]);
}
