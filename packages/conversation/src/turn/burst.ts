import type { TurnDecision } from "../decide/decide.js";
import type { GoneOnFrom } from "../state/conversation-state.js";
import { maxRememberedLength, remember } from "../state/limits.js";
import type { MessageInput } from "./input.js";
import type { TurnDraft } from "./turn-draft.js";

/** Time within which a message goes on with the one before that was not understood; ms. */
const goesOnMs = 8000;
/** Words of a fragment. */
const maxFragmentWords = 3;

/** A message as it is understood: with the ones before that it goes on with. */
export type HeardMessage = MessageInput & GoneOnFrom;

/** The message together with what it goes on with: a held fragment, or words just now that made no sense alone. */
export function joinBurst(
	draft: TurnDraft,
	message: MessageInput,
): HeardMessage {
	const { held, last, flow, choices, owner } = draft.state;
	if (held !== null) {
		draft.change({ held: null });
		draft.perform({ kind: "clear-timer", timer: "burst" });
		if (message.action === undefined) return join(held, message);
		// A tap decides by itself; what was begun is kept for whoever takes over.
		draft.change({ asked: remember(draft.state.asked, held) });
		return message;
	}
	const goesOn =
		owner.kind === "bot" &&
		flow === null &&
		choices.length === 0 &&
		message.action === undefined &&
		last !== null &&
		!last.isSettled &&
		last.text !== message.text &&
		isFragment(last.text) &&
		message.at - last.at < goesOnMs;
	if (!goesOn) return message;
	const joined = join(last, message);
	const { decision } = draft.context.knowledge.understand(joined.text).match;
	return decision.kind === "answer" ? joined : message;
}

/** Lets a fragment wait for the rest of its sentence, where the policy says so. */
export function holdFragment(
	draft: TurnDraft,
	message: MessageInput,
	decision: TurnDecision,
): boolean {
	const { burstMs } = draft.context.policy;
	const mayHold =
		burstMs > 0 &&
		draft.state.flow === null &&
		(decision.kind === "miss" || decision.kind === "clarify") &&
		isFragment(message.text);
	if (!mayHold) return false;
	draft.change({ held: { text: message.text, at: message.at } });
	draft.perform({
		kind: "set-timer",
		timer: "burst",
		token: String(message.at),
		dueAt: draft.context.now + burstMs,
	});
	return true;
}

function isFragment(text: string): boolean {
	const trimmed = text.trim();
	return (
		trimmed !== "" &&
		!/[.!?…]$/u.test(trimmed) &&
		trimmed.split(/\s+/).length <= maxFragmentWords
	);
}

function join(
	before: { readonly text: string; readonly at: number } & GoneOnFrom,
	message: MessageInput,
): HeardMessage {
	return {
		...message,
		text: `${before.text} ${message.text}`.slice(0, maxRememberedLength),
		parts: [...(before.parts ?? []), before.at],
	};
}
