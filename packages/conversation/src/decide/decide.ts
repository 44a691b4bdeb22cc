import type {
	Candidate,
	Cues,
	Match,
	SmallTalkKind,
} from "@shopbell/knowledge";
import type { HandoffReason } from "../handoff/handoff-reason.js";
import { type Action, decodeAction } from "../reply/action-value.js";
import type {
	ConversationState,
	OpenChoice,
} from "../state/conversation-state.js";
import type { MessageInput } from "../turn/input.js";
import { resolveChoice } from "./resolve-choice.js";

/** What to do about a message. */
export type TurnDecision =
	| { readonly kind: "relay" }
	| { readonly kind: "act"; readonly action: Action }
	| {
			readonly kind: "handoff";
			readonly reason: HandoffReason;
			readonly articleId: string | null;
	  }
	| { readonly kind: "small-talk"; readonly what: SmallTalkKind }
	| {
			readonly kind: "answer";
			readonly articleId: string;
			readonly confidence: number;
			readonly via: "match" | "choice";
	  }
	| { readonly kind: "clarify"; readonly candidates: readonly Candidate[] }
	| { readonly kind: "files-only" }
	| { readonly kind: "miss"; readonly reason: string };

/** What the knowledge base made of the message. */
export interface Understanding {
	readonly match: Match;
	readonly cues: Cues;
}

/**
 * The table of a turn: the first rule that holds decides.
 * 1 a person owns the conversation or is awaited · 2 a person is wanted · 3 a button or an open
 * choice · 4 small talk · 5 clear evidence · 6 several candidates · 7 nothing.
 */
export function decide(
	state: ConversationState,
	message: MessageInput,
	understand: () => Understanding,
	isForPerson: (articleId: string) => boolean,
): TurnDecision {
	const action =
		message.action === undefined ? undefined : decodeAction(message.action);
	const isWaiting = state.owner.kind === "queued";
	if (state.owner.kind === "human") return { kind: "relay" };
	if (action?.kind === "person")
		return { kind: "handoff", reason: "requested", articleId: null };
	if (isWaiting)
		return action?.kind === "bot" || action?.kind === "language"
			? { kind: "act", action }
			: { kind: "relay" };
	if (action) return { kind: "act", action };
	if (message.text.trim() === "") {
		return message.attachments?.length
			? { kind: "files-only" }
			: { kind: "miss", reason: "empty" };
	}
	const score =
		state.rating === null
			? undefined
			: /^\s*([1-5])\s*[.!]?\s*$/.exec(message.text)?.[1];
	if (score !== undefined)
		return { kind: "act", action: { kind: "rate", score: Number(score) } };
	const taken = resolveChoice(message.text, state.choices, state.locale.locale);
	if (taken)
		return toDecision(taken.kind === "choice" ? taken.choice : undefined);

	const { match, cues } = understand();
	if (cues.wantsPerson)
		return { kind: "handoff", reason: "requested", articleId: null };
	if (cues.smallTalk) return { kind: "small-talk", what: cues.smallTalk };
	switch (match.decision.kind) {
		case "answer": {
			const { intentId, confidence } = match.decision.candidate;
			return isForPerson(intentId)
				? { kind: "handoff", reason: "article", articleId: intentId }
				: { kind: "answer", articleId: intentId, confidence, via: "match" };
		}
		case "clarify":
			return { kind: "clarify", candidates: match.decision.candidates };
		case "none":
			return { kind: "miss", reason: match.decision.reason };
	}
}

function toDecision(choice: OpenChoice | undefined): TurnDecision {
	return choice
		? {
				kind: "answer",
				articleId: choice.articleId,
				confidence: choice.confidence,
				via: "choice",
			}
		: { kind: "act", action: { kind: "none-of-these" } };
}
