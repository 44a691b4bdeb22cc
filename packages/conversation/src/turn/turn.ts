import { onActionResult } from "../flow/on-action-result.js";
import { onLink } from "../link/on-link.js";
import { endLinkProof, onLinkResult } from "../link/on-link-result.js";
import {
	type ConversationState,
	toCurrentState,
} from "../state/conversation-state.js";
import type { Input } from "./input.js";
import { notePromises } from "./note-promises.js";
import { onDeskSignal } from "./on-desk-signal.js";
import { onMessage } from "./on-message.js";
import { onOpened } from "./on-opened.js";
import { onRetracted } from "./on-retracted.js";
import { onTimer } from "./on-timer.js";
import { takeFeedback } from "./take-feedback.js";
import type { TurnContext } from "./turn-context.js";
import { TurnDraft, type TurnResult } from "./turn-draft.js";

/**
 * One turn: the state and one input give the next state, effects to perform and events to
 * count. Pure and synchronous: equal arguments, equal result.
 */
export function turn(
	state: ConversationState,
	input: Input,
	context: TurnContext,
): TurnResult {
	const before = toCurrentState(state);
	const draft = new TurnDraft(before, context);
	const { provenUntil } = before.link;
	if (provenUntil !== null && provenUntil <= context.now) endLinkProof(draft);
	switch (input.kind) {
		case "opened":
			onOpened(draft, input);
			break;
		case "message":
			onMessage(draft, input);
			break;
		case "feedback":
			takeFeedback(draft, input.articleId, input.isHelpful);
			break;
		case "timer":
			onTimer(draft, input);
			break;
		case "desk":
			onDeskSignal(draft, input.signal);
			break;
		case "action-result":
			if (!onLinkResult(draft, input)) onActionResult(draft, input);
			break;
		case "link":
			onLink(draft, input);
			break;
		case "retracted":
			onRetracted(draft, input);
			break;
	}
	const result = draft.finish();
	return { ...result, state: notePromises(before, input, result) };
}
