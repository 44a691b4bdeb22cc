import {
	type Candidate,
	personArticleId,
	type SafetyTopic,
	type SmallTalkKind,
} from "@shopbell/knowledge";
import type { FlowMove } from "../flow/flow-move.js";
import { isWordToFlow } from "../flow/flow-words.js";
import type { HandoffReason } from "../handoff/handoff-reason.js";
import { readLanguageRequest } from "../language/language-request.js";
import { type Action, decodeAction } from "../reply/action-value.js";
import type {
	ConversationState,
	OpenChoice,
} from "../state/conversation-state.js";
import { readScore } from "../survey/take-rating.js";
import type { MessageInput } from "../turn/input.js";
import { decideParts, type Part } from "./decide-parts.js";
import { readWish } from "./read-wish.js";
import { resolveChoice } from "./resolve-choice.js";
import type { Understanding } from "./understanding.js";

/** What to do about a message. */
export type TurnDecision =
	| { readonly kind: "relay" }
	| { readonly kind: "act"; readonly action: Action }
	| {
			readonly kind: "handoff";
			readonly reason: HandoffReason;
			readonly articleId: string | null;
	  }
	| { readonly kind: "safety"; readonly topic: SafetyTopic }
	| { readonly kind: "flow"; readonly move: FlowMove }
	| { readonly kind: "small-talk"; readonly what: SmallTalkKind }
	| {
			readonly kind: "answer";
			readonly articleId: string;
			readonly confidence: number;
			readonly via: "match" | "choice";
	  }
	/** A flow that settles the matter of the order that was named. */
	| { readonly kind: "start-flow"; readonly flowId: string }
	/** Several questions in one message. */
	| { readonly kind: "parts"; readonly parts: readonly Part[] }
	| { readonly kind: "clarify"; readonly candidates: readonly Candidate[] }
	/** A word to a flow ("stop", "back") where none is under way. */
	| { readonly kind: "nothing-under-way" }
	| { readonly kind: "files-only" }
	| { readonly kind: "call-back" }
	/** The answer to "which e-mail address?"; null where it holds none that can be read. */
	| { readonly kind: "email"; readonly email: string | null }
	| { readonly kind: "miss"; readonly reason: string };

/** What a decision may ask while it is made; each is worked out when first needed. */
export interface DecisionContext {
	readonly locales: readonly string[];
	readonly understand: () => Understanding;
	readonly understandPart: (text: string) => Understanding;
	readonly safetyTopic: (text: string) => SafetyTopic | undefined;
	readonly isForPerson: (articleId: string) => boolean;
	/** The flow to start instead of these articles, because the message names an order. */
	readonly flowWithOrder: (articleIds: readonly string[]) => string | undefined;
	/** What the message says to the flow under way. */
	readonly readFlow: () => FlowMove | undefined;
	/** Whether the shopper asks again about a matter that was settled. */
	readonly isSettled: (articleId: string) => boolean;
	/** Whether a person ended the conversation so lately that the shopper goes back to that person. */
	readonly isReopening: () => boolean;
	readonly canCallBack: () => boolean;
	/** E-mail address in the text. */
	readonly readEmail: (text: string) => string | undefined;
	/** Times the shopper has asked this very thing before, in this episode. */
	readonly timesAsked: (articleId: string) => number;
}

/** Times a question is answered before the third asking goes to a person. */
const maxTimesAnswered = 2;

/**
 * The table of a turn: the first rule that holds decides.
 * 1 a person owns the conversation or is awaited · 2 a button · 3 a score, an e-mail address that was
 * asked for · 4 another language is wanted · 5 a matter that a bot must not answer · 6 an open choice ·
 * 7 a call-back, a copy or a person is wanted · 8 a flow under way, or a word to one where none is · 9 a person ended it not long ago ·
 * 10 small talk · 11 several questions · 12 clear evidence: settled or repeated matters to a person, a
 * named order to the flow that looks it up · 13 several candidates · 14 nothing.
 */
export function decide(
	state: ConversationState,
	message: MessageInput,
	context: DecisionContext,
): TurnDecision {
	const { text } = message;
	const action =
		message.action === undefined ? undefined : decodeAction(message.action);
	if (state.owner.kind === "human") return { kind: "relay" };
	if (action?.kind === "person")
		return { kind: "handoff", reason: "requested", articleId: null };
	const email =
		state.desk.emailFor === null ? undefined : context.readEmail(text);
	if (state.owner.kind === "queued") {
		if (action && whileWaiting.has(action.kind)) return { kind: "act", action };
		return email === undefined ? { kind: "relay" } : { kind: "email", email };
	}
	if (action) return { kind: "act", action };
	const again: TurnDecision = {
		kind: "handoff",
		reason: "reopened",
		articleId: state.desk.last?.articleId ?? null,
	};
	if (text.trim() === "")
		return context.isReopening() && message.attachments?.length
			? again
			: decideWordless(state, message, context);
	// A figure answers the question that was asked last.
	const isAsking = state.flow !== null || state.choices.length > 0;
	const score =
		state.rating && !isAsking ? readScore(text, state.rating) : undefined;
	if (score !== undefined)
		return { kind: "act", action: { kind: "rate", score } };
	if (email !== undefined) return { kind: "email", email };
	if (state.desk.emailFor !== null && text.includes("@"))
		return { kind: "email", email: null };
	const locale = readLanguageRequest(text, context.locales);
	if (locale !== undefined)
		return { kind: "act", action: { kind: "language", locale } };
	const topic = context.safetyTopic(text);
	if (topic !== undefined) return { kind: "safety", topic };
	const taken = resolveChoice(text, state.choices, state.locale.locale);
	if (taken)
		return toDecision(taken.kind === "choice" ? taken.choice : undefined);
	const wish = readWish(text);
	if (wish === "transcript")
		return { kind: "act", action: { kind: "transcript" } };
	if (wish === "call-back" && state.flow?.id !== personArticleId)
		return context.canCallBack()
			? { kind: "call-back" }
			: { kind: "handoff", reason: "requested", articleId: null };
	const { match, cues } = context.understand();
	if (cues.wantsPerson)
		return context.isReopening()
			? again
			: { kind: "handoff", reason: "requested", articleId: null };
	const move = state.flow === null ? undefined : context.readFlow();
	if (move) return { kind: "flow", move };
	if (state.flow === null && !cues.smallTalk && isWordToFlow(text))
		return { kind: "nothing-under-way" };
	const sign = state.flow === null ? readSign(text, state) : undefined;
	if (sign) return sign;
	if (context.isReopening() && !cues.smallTalk) return again;
	const general = decideByEvidence(text, { match, cues }, context);
	return state.flow === null ? general : inFlow(state, text, general);
}

/** Buttons that mean something while a person is awaited. */
const whileWaiting: ReadonlySet<Action["kind"]> = new Set<Action["kind"]>([
	"bot",
	"language",
	"leave",
	"call-back",
	"ticket-email",
	"transcript",
]);

/** Files without words: an answer where a flow asks for photos, else something only a person can open. */
function decideWordless(
	state: ConversationState,
	message: MessageInput,
	{ readFlow }: DecisionContext,
): TurnDecision {
	if (!message.attachments?.length)
		return state.flow === null
			? { kind: "miss", reason: "empty" }
			: { kind: "flow", move: { kind: "not-understood" } };
	const move = state.flow === null ? undefined : readFlow();
	return move ? { kind: "flow", move } : { kind: "files-only" };
}

function decideByEvidence(
	text: string,
	{ match, cues }: Understanding,
	context: DecisionContext,
): TurnDecision {
	if (cues.smallTalk) return { kind: "small-talk", what: cues.smallTalk };
	const parts = decideParts(text, match, context.understandPart);
	if (parts !== undefined) return { kind: "parts", parts };
	switch (match.decision.kind) {
		case "answer": {
			const { intentId, confidence } = match.decision.candidate;
			const toPerson = (reason: HandoffReason): TurnDecision => ({
				kind: "handoff",
				reason,
				articleId: intentId,
			});
			if (context.isForPerson(intentId)) return toPerson("article");
			if (context.isSettled(intentId)) return toPerson("repeat-contact");
			if (context.timesAsked(intentId) >= maxTimesAnswered)
				return toPerson("repeated");
			const flowId = context.flowWithOrder([intentId]);
			if (flowId !== undefined) return { kind: "start-flow", flowId };
			return { kind: "answer", articleId: intentId, confidence, via: "match" };
		}
		case "clarify": {
			const { candidates } = match.decision;
			// A flow that looks up the named order tells more than a question which matter it is.
			const flowId = context.flowWithOrder(
				candidates.map(({ intentId }) => intentId),
			);
			return flowId === undefined
				? { kind: "clarify", candidates }
				: { kind: "start-flow", flowId };
		}
		case "none":
			return { kind: "miss", reason: match.decision.reason };
	}
}

/** A sign alone: a thumb down is one on the last answer, any other friendly one is no more than "ok". */
function readSign(
	text: string,
	{ shown }: ConversationState,
): TurnDecision | undefined {
	if (/[\p{L}\p{N}]/u.test(text)) return undefined;
	const last = shown.at(-1);
	if (/👎|😡|🤬|😠|😤/u.test(text))
		return last?.outcome === "open"
			? {
					kind: "act",
					action: {
						kind: "helpful",
						articleId: last.articleId,
						isHelpful: false,
					},
				}
			: undefined;
	return /👍|👌|✅|🙏|❤|😊|🙂|😀|😃|🤝|👏|💪/u.test(text)
		? { kind: "small-talk", what: "ok" }
		: undefined;
}

/** Small talk that says yes or no to something; in a flow it is an answer that was not understood. */
const bareWords: ReadonlySet<string> = new Set(["ok", "yes", "no", "test"]);

/** In a flow, only what is clearly about something else is; the rest was meant as an answer. */
function inFlow(
	state: ConversationState,
	text: string,
	decision: TurnDecision,
): TurnDecision {
	const retry: TurnDecision = {
		kind: "flow",
		move: { kind: "not-understood" },
	};
	switch (decision.kind) {
		case "miss":
			return retry;
		case "clarify":
			return text.includes("?") ? decision : retry;
		case "small-talk":
			return bareWords.has(decision.what) ? retry : decision;
		case "answer":
			return decision.articleId === state.flow?.id ? retry : decision;
		default:
			return decision;
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
