import { expireFlow, giveUpOnCall } from "../flow/flow-timers.js";
import { failHandoff } from "../handoff/end-wait.js";
import { leaveQuestion } from "../handoff/leave-question.js";
import { isDeskClosed } from "../handoff/shop-time.js";
import { tellLongWait } from "../handoff/tell-queue.js";
import type { Input } from "./input.js";
import { releaseHeld } from "./on-message.js";
import type { TurnDraft } from "./turn-draft.js";

/** A timer that came due. One whose token is of an earlier handoff changes nothing. */
export function onTimer(
	draft: TurnDraft,
	input: Extract<Input, { kind: "timer" }>,
): void {
	const { owner, rating, desk, conversationId } = draft.state;
	switch (input.timer) {
		case "desk-acknowledge":
			failHandoff(draft, input.token);
			return;
		case "queue-patience":
			if (
				owner.kind === "queued" &&
				owner.handoffId === input.token &&
				isDeskClosed(draft)
			) {
				// Nobody will come tonight: the bot is of more use than a silent queue.
				if (desk.leaving !== input.token) leaveQuestion(draft);
			} else tellLongWait(draft, input.token);
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
			if (
				rating !== null &&
				input.token ===
					(rating.handoffId ?? `${conversationId}#${rating.episode}`)
			)
				draft.change({ rating: null });
			return;
	}
}
