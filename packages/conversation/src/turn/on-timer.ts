import { expireFlow, giveUpOnCall } from "../flow/flow-timers.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { Input } from "./input.js";
import { failHandoff } from "./on-desk-signal.js";
import { releaseHeld } from "./on-message.js";
import type { TurnDraft } from "./turn-draft.js";

/** A timer that came due. One whose token is of an earlier handoff changes nothing. */
export function onTimer(
	draft: TurnDraft,
	input: Extract<Input, { kind: "timer" }>,
): void {
	const { owner, rating } = draft.state;
	switch (input.timer) {
		case "desk-acknowledge":
			failHandoff(draft, input.token);
			return;
		case "queue-patience":
			if (
				owner.kind === "queued" &&
				owner.handoffId === input.token &&
				draft.state.toldToWait !== input.token
			) {
				draft.change({ toldToWait: input.token });
				draft.say({
					author: { kind: "notice" },
					lead: phrasesOf(draft.state.locale.locale).stillWaiting,
				});
			}
			return;
		case "flow-expiry":
			expireFlow(draft, input.token);
			return;
		case "action-answer":
			giveUpOnCall(draft, input.token);
			return;
		case "burst":
			releaseHeld(draft, input);
			return;
		case "rating-expiry":
			if (rating?.handoffId === input.token) draft.change({ rating: null });
			return;
	}
}
