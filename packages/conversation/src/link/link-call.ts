import type { ActionCall } from "../action/shop-action.js";

/** What a turn asks of the program itself about one shopper's other conversations. */
export type LinkActionName =
	/** A link or a code that leads here: `to` is a channel or `code`. Answers `secret` or `url`, and `minutes`. */
	| "link.offer"
	/** A reference or a code that was brought here: `secret`, `form`. Answers `link`, `channel`, `locale`, `isConfirmed`. */
	| "link.redeem"
	/** The shopper says that both conversations are theirs: `link`. Answers `channel`, who is signed in there (`customerId`, `name` …), `owner` and, where a person has it, `agentId`, `agentName`, `handoffId`. */
	| "link.confirm"
	/** Ends what links this conversation, or the one `link`. Answers `ended`, how many. */
	| "link.undo";

/** One such request: as a call to the shop, with the same promises about keys and answers. */
export interface LinkCall extends Omit<ActionCall, "action"> {
	readonly action: LinkActionName;
}

/** Everything a turn may ask of what is outside it. */
export type OutsideCall = ActionCall | LinkCall;

/** Whether a call is about links and not for the shop. */
export function isLinkCall(call: OutsideCall): call is LinkCall {
	return call.action.startsWith("link.");
}
