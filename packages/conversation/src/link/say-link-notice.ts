import { placeOf, sayLink } from "../phrases/link/say-link.js";
import type { MessageContent } from "../reply/to-outgoing-message.js";
import type { TurnDraft } from "../turn/turn-draft.js";

/** A phrase about links in the conversation's language. */
export function linkPhrase(
	draft: TurnDraft,
	name: Parameters<typeof sayLink>[1],
	values?: Parameters<typeof sayLink>[2],
): string {
	return sayLink(draft.state.locale.locale, name, values);
}

/** A channel as this shopper calls it. */
export function placeIn(draft: TurnDraft, channel: string): string {
	return placeOf(channel, draft.state.locale.locale);
}

/** Says something about links; beside a person it is a notice, since the bot is silent there. */
export function sayAboutLink(draft: TurnDraft, content: MessageContent): void {
	draft.say(
		draft.state.owner.kind === "human"
			? { ...content, author: { kind: "notice" } }
			: content,
	);
}
