import { phrasesOf } from "../phrases/phrases-of.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import { phraseOf, sayNotice } from "./say-notice.js";

/** The shopper waits no longer: the desk keeps the question as a ticket, whose number comes back. An old button says that it is one. */
export function leaveQuestion(draft: TurnDraft): void {
	const { owner } = draft.state;
	if (owner.kind !== "queued") {
		draft.say({ lead: phrasesOf(draft.state.locale.locale).articleGone });
		return;
	}
	const { handoffId } = owner;
	askForTicket(draft, handoffId, draft.state.customer?.email ?? null);
	sayNotice(draft, [phraseOf(draft, "questionLeft")]);
}

/** Idempotent by the handoff: a second time only tells where the number goes. */
export function askForTicket(
	draft: TurnDraft,
	handoffId: string,
	email: string | null,
): void {
	const isKept = draft.state.desk.tickets.some(
		(one) => one.handoffId === handoffId,
	);
	if (!isKept) changeDesk(draft, { leaving: handoffId });
	draft.perform({
		kind: "desk",
		command: { kind: "ticket", handoffId, email },
	});
}
