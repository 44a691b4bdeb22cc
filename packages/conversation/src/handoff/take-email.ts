import { phrasesOf } from "../phrases/phrases-of.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import type { EmailWish } from "./desk-memory.js";
import { askForTicket } from "./leave-question.js";
import { phraseOf, sayNotice } from "./say-notice.js";

/** Sends at once where the shop knows the address of who is signed in, else asks for one. */
export function wishEmail(draft: TurnDraft, wish: EmailWish): void {
	const email = draft.state.customer?.email;
	if (email) {
		send(draft, wish, email);
		return;
	}
	changeDesk(draft, { emailFor: wish });
	say(draft, phraseOf(draft, "askEmail"));
}

/** The number of the question that waits now, or of the latest ticket. */
export function wishTicketEmail(draft: TurnDraft): void {
	const { owner, desk } = draft.state;
	const handoffId =
		owner.kind === "queued"
			? owner.handoffId
			: desk.tickets.findLast(
					({ way, isTaken }) => way === "ticket" && !isTaken,
				)?.handoffId;
	if (handoffId === undefined)
		draft.say({ lead: phrasesOf(draft.state.locale.locale).articleGone });
	else wishEmail(draft, { kind: "ticket", handoffId });
}

/** The address that was asked for; null when it could not be read. */
export function takeEmail(draft: TurnDraft, email: string | null): void {
	const { emailFor } = draft.state.desk;
	if (emailFor === null) return;
	if (email === null) {
		say(draft, phraseOf(draft, "emailUnreadable"));
		return;
	}
	changeDesk(draft, { emailFor: null });
	send(draft, emailFor, email);
}

function send(draft: TurnDraft, wish: EmailWish, email: string): void {
	const { conversationId } = draft.state;
	const shown = hideMost(email);
	if (wish.kind === "ticket") {
		askForTicket(draft, wish.handoffId, email);
		say(draft, phraseOf(draft, "numberToEmail", { email: shown }));
		return;
	}
	draft.perform({
		kind: "desk",
		command: { kind: "email-transcript", conversationId, to: email },
	});
	say(draft, phraseOf(draft, "transcriptToEmail", { email: shown }));
}

/** The bot's own words, or a notice while somebody is awaited. */
function say(draft: TurnDraft, line: string): void {
	if (draft.state.owner.kind === "queued") sayNotice(draft, [line]);
	else draft.say({ lead: line });
}

/** Enough of an address to know it by: whoever looks over a shoulder learns little. */
function hideMost(email: string): string {
	const [name = "", domain = ""] = email.split("@");
	return `${name.slice(0, 1)}…@${domain}`;
}
