import { phrasesOf } from "../phrases/phrases-of.js";
import type { MessageInput } from "./input.js";
import type { TurnDraft } from "./turn-draft.js";

/** Passes a message on to the person who has the conversation or will take it. */
export function relay(draft: TurnDraft, message: MessageInput): void {
	const { owner } = draft.state;
	if (owner.kind !== "human" && owner.kind !== "queued") return;
	const { attachments = [], edits, action } = message;
	draft.perform({
		kind: "desk",
		command: {
			kind: "relay",
			handoffId: owner.handoffId,
			// A button that came without its label still says which it was.
			text: message.text === "" ? (action ?? "") : message.text,
			at: message.at,
			...(attachments.length > 0 ? { attachments } : {}),
			...(edits === undefined ? {} : { edited: true as const }),
		},
	});
	draft.record({
		kind: "relayed",
		handoffId: owner.handoffId,
		direction: "to-desk",
	});
	if (owner.kind === "queued" && owner.acknowledged) {
		draft.say({
			author: { kind: "notice" },
			lead: phrasesOf(draft.state.locale.locale).addedForPerson,
		});
	}
}
