import { phrasesOf } from "../phrases/phrases-of.js";
import type { MessageInput } from "./input.js";
import type { TurnDraft } from "./turn-draft.js";

/** Passes a message on to the person who has the conversation or will take it. */
export function relay(draft: TurnDraft, message: MessageInput): void {
	const { owner } = draft.state;
	if (owner.kind !== "human" && owner.kind !== "queued") return;
	const files = (message.attachments ?? []).map(
		({ name, url }) => `${name}: ${url}`,
	);
	const text = [message.text, ...files]
		.filter((part) => part !== "")
		.join("\n");
	draft.perform({
		kind: "desk",
		command: {
			kind: "relay",
			handoffId: owner.handoffId,
			text,
			at: message.at,
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
