import { phrasesOf } from "../phrases/phrases-of.js";
import type { GoneOnFrom } from "../state/conversation-state.js";
import type { Input } from "./input.js";
import { tellDesk } from "./relay.js";
import type { TurnDraft } from "./turn-draft.js";

/**
 * A message is gone at the shopper's: its words are asked by nobody any more and travel with no
 * handoff. What the bot has answered and promised stays, and nothing is said about it.
 */
export function onRetracted(
	draft: TurnDraft,
	{ at, sentAts }: Extract<Input, { kind: "retracted" }>,
): void {
	const { asked, last, held } = draft.state;
	const isGone = ({ at: said, parts = [] }: { at: number } & GoneOnFrom) =>
		[said, ...parts].some((each) => sentAts.includes(each));
	draft.change({
		asked: asked.filter((one) => !isGone(one)),
		last: last !== null && isGone(last) ? null : last,
	});
	if (held !== null && isGone(held)) {
		draft.change({ held: null });
		draft.perform({ kind: "clear-timer", timer: "burst" });
	}
	const { locale } = draft.state.locale;
	tellDesk(draft, { text: phrasesOf(locale).messageDeleted, at });
}
