import { changeDesk } from "../handoff/change-desk.js";
import { changeHands, showWords, takeOver } from "../handoff/change-hands.js";
import { expire, failHandoff, fallBack } from "../handoff/end-wait.js";
import { giveBack, resolve } from "../handoff/give-back.js";
import {
	tellAcknowledged,
	tellMoved,
	tellWait,
} from "../handoff/tell-queue.js";
import type { DeskSignal } from "./input.js";
import type { TurnDraft } from "./turn-draft.js";

/** What a desk reports. A signal that does not fit the owner is recorded and changes nothing. */
export function onDeskSignal(draft: TurnDraft, signal: DeskSignal): void {
	if (apply(draft, signal)) return;
	const { owner } = draft.state;
	const isOurs = owner.kind === "human" && owner.handoffId === signal.handoffId;
	// The shopper left the queue while somebody accepted: the desk must not believe it has the conversation.
	if (signal.kind === "accepted" && !isOurs) {
		draft.perform({
			kind: "desk",
			command: {
				kind: "withdraw",
				handoffId: signal.handoffId,
				isRefused: true,
			},
		});
		if (draft.state.desk.leaving === signal.handoffId)
			changeDesk(draft, { leaving: null });
	}
	draft.record({
		kind: "ignored",
		input: `desk ${signal.kind}`,
		why: `owner is ${owner.kind}`,
	});
}

function apply(draft: TurnDraft, signal: DeskSignal): boolean {
	const { handoffId } = signal;
	switch (signal.kind) {
		case "acknowledged":
			if (!draft.transfer({ kind: "acknowledge", handoffId })) return false;
			tellAcknowledged(draft, handoffId);
			return true;
		case "waiting":
			return tellWait(draft, handoffId, signal.wait);
		case "moved":
			return tellMoved(draft, handoffId, signal.rung);
		case "accepted":
			return takeOver(draft, handoffId, signal.agent);
		case "transferred":
			return changeHands(draft, handoffId, signal.to);
		case "said":
			return showWords(draft, signal);
		case "failed":
			return failHandoff(draft, handoffId);
		case "fell-back":
			return fallBack(draft, signal);
		case "expired":
			return expire(draft, handoffId);
		case "released":
			return giveBack(draft, handoffId, signal.back);
		case "resolved":
			return resolve(draft, handoffId, signal.back);
	}
}
