import type { Input } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeLink } from "./ask-link.js";
import { endLinkProof } from "./on-link-result.js";
import { linkPhrase, placeIn, sayAboutLink } from "./say-link-notice.js";

/** What happened to this conversation's links elsewhere: told to the shopper, who may not have done it. */
export function onLink(
	draft: TurnDraft,
	{ step, channel }: Extract<Input, { kind: "link" }>,
): void {
	switch (step) {
		case "opened":
			sayAboutLink(draft, {
				author: { kind: "notice" },
				lead: linkPhrase(draft, "opened", { place: placeIn(draft, channel) }),
			});
			return;
		case "ended":
			endLinkProof(draft);
			changeLink(draft, { asked: null });
			draft.record({ kind: "link", step: "ended", channel });
			sayAboutLink(draft, {
				author: { kind: "notice" },
				lead: linkPhrase(draft, "ended"),
			});
			return;
	}
}
