import { encodeAction } from "../reply/action-value.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeLink } from "./ask-link.js";
import { linkPhrase, placeIn, sayAboutLink } from "./say-link-notice.js";

/** Asks whether the conversation that a link led here from is the shopper's own as well. */
export function sayWhetherOwn(draft: TurnDraft): void {
	const { asked } = draft.state.link;
	if (asked === null) return;
	const { linkId, channel } = asked;
	changeLink(draft, { asked: { linkId, channel, at: draft.context.now } });
	const answer = (isYes: boolean) => ({
		label: linkPhrase(draft, isYes ? "yes" : "no"),
		value: encodeAction({ kind: "link-answer", isYes }),
	});
	sayAboutLink(draft, {
		lead: linkPhrase(draft, "ask", { place: placeIn(draft, channel) }),
		quickReplies: [answer(true), answer(false)],
	});
}
