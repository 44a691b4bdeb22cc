import type { ActionValue } from "../action/shop-action.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import type { LinkActionName } from "./link-call.js";
import type { LinkMemory } from "./link-memory.js";

/** Time in which an answer about links means something, ms. */
const answerWithinMs = 60_000;

/** Calls about links under way at most; an older one is answered to nobody. */
const maxWaits = 5;

/** Asks the program about links and notes that an answer will come. */
export function askLink(
	draft: TurnDraft,
	action: LinkActionName,
	input: Readonly<Record<string, ActionValue>>,
	isQuiet = false,
): void {
	const { conversationId, locale, customer, link } = draft.state;
	const calls = link.calls + 1;
	const key = `${conversationId}.l${calls}`;
	const wait = { key, action, ...(isQuiet ? { isQuiet: true as const } : {}) };
	changeLink(draft, { calls, waits: [...link.waits, wait].slice(-maxWaits) });
	draft.perform({
		kind: "call",
		call: {
			action,
			input,
			idempotencyKey: key,
			attempt: 1,
			conversationId,
			locale: locale.locale,
			customer,
			answerBy: draft.context.now + answerWithinMs,
		},
	});
}

/** Changes what the conversation remembers of its links. */
export function changeLink(
	draft: TurnDraft,
	change: Partial<LinkMemory>,
): void {
	draft.change({ link: { ...draft.state.link, ...change } });
}
