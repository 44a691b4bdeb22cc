import { sayHandoff } from "../phrases/handoff/say-handoff.js";
import type { QuickReply } from "../reply/outgoing-message.js";
import type { TurnDraft } from "../turn/turn-draft.js";

/** Tells something of the conversation itself, in one paragraph. */
export function sayNotice(
	draft: TurnDraft,
	lines: readonly string[],
	quickReplies: readonly QuickReply[] = [],
): void {
	draft.say({
		author: { kind: "notice" },
		lead: lines.join(" "),
		quickReplies,
	});
}

/** A phrase about the handoff in the conversation's language. */
export function phraseOf(
	draft: TurnDraft,
	name: Parameters<typeof sayHandoff>[1],
	values?: Parameters<typeof sayHandoff>[2],
): string {
	return sayHandoff(draft.state.locale.locale, name, values);
}
