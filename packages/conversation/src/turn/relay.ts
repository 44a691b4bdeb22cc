import { phrasesOf } from "../phrases/phrases-of.js";
import type { DeskCommand } from "./effect.js";
import type { MessageInput } from "./input.js";
import type { TurnDraft } from "./turn-draft.js";

/** Passes a message on to the person who has the conversation or will take it. */
export function relay(draft: TurnDraft, message: MessageInput): void {
	const { owner } = draft.state;
	const { attachments = [], edits, action } = message;
	tellDesk(draft, {
		// A button that came without its label still says which it was.
		text: message.text === "" ? (action ?? "") : message.text,
		at: message.at,
		...(attachments.length > 0 ? { attachments } : {}),
		...(edits === undefined ? {} : { edited: true as const }),
	});
	if (owner.kind === "queued" && owner.acknowledged) {
		draft.say({
			author: { kind: "notice" },
			lead: phrasesOf(draft.state.locale.locale).addedForPerson,
		});
	}
}

/** Tells whoever has the conversation or will take it, if anybody. */
export function tellDesk(
	draft: TurnDraft,
	told: Omit<
		Extract<DeskCommand, { readonly kind: "relay" }>,
		"kind" | "handoffId"
	>,
): void {
	const { owner } = draft.state;
	if (owner.kind !== "human" && owner.kind !== "queued") return;
	const { handoffId } = owner;
	draft.perform({
		kind: "desk",
		command: { kind: "relay", handoffId, ...told },
	});
	draft.record({ kind: "relayed", handoffId, direction: "to-desk" });
}
