import { readSlot } from "@shopbell/knowledge";
import { decide, type TurnDecision } from "../decide/decide.js";
import type { Understanding } from "../decide/understanding.js";
import { findFlowWithOrder } from "../flow/find-flow-with-order.js";
import { readFlowMessage } from "../flow/read-flow-message.js";
import { changeDesk } from "../handoff/change-desk.js";
import { findCallBack } from "../handoff/find-call-back.js";
import { takeBack } from "../handoff/say-back.js";
import { phraseOf, sayNotice } from "../handoff/say-notice.js";
import { followLanguage } from "../language/follow-language.js";
import { changeLink } from "../link/ask-link.js";
import { sayWhetherOwn } from "../link/say-whether-own.js";
import { takeLinkMessage } from "../link/take-link.js";
import { maxRememberedLength, remember } from "../state/limits.js";
import { type HeardMessage, holdFragment, joinBurst } from "./burst.js";
import type { Input, MessageInput } from "./input.js";
import { noteArrival } from "./note-arrival.js";
import { performDecision } from "./perform-decision.js";
import type { TurnDraft } from "./turn-draft.js";

/** A text or a button: decides once and performs it. */
export function onMessage(draft: TurnDraft, arrived: MessageInput): void {
	noteArrival(draft, arrived);
	if (draft.state.link.isUnheard) changeLink(draft, { isUnheard: false });
	if (takeLinkMessage(draft, arrived)) return;
	const message = joinBurst(draft, arrived);
	answer(draft, message, true);
	if (draft.state.link.asked?.isUnsaid) sayWhetherOwn(draft);
}

/** The rest of a sentence did not come: the fragment is answered as it is. */
export function releaseHeld(
	draft: TurnDraft,
	input: Extract<Input, { kind: "timer" }>,
): void {
	const { held } = draft.state;
	if (held === null || String(held.at) !== input.token) return;
	draft.change({ held: null });
	answer(draft, { kind: "message", at: held.at, text: held.text }, false);
}

function answer(
	draft: TurnDraft,
	message: HeardMessage,
	mayHold: boolean,
): void {
	const { knowledge, policy, now } = draft.context;
	const known = new Map<string, Understanding>();
	const understandText = (text: string): Understanding => {
		const { locale, source } = draft.state.locale;
		const found = known.get(text);
		if (found) return found;
		const isFirm = source === "choice" || source === "detected";
		const free = knowledge.understand(text, isFirm ? locale : undefined);
		const { smallTalkLanguage = locale } = free.cues;
		const here =
			source === "page" && smallTalkLanguage !== locale
				? knowledge.understand(text, locale)
				: free;
		// "Hej" is said in many places: where the page's language has it too, it is said in that.
		const heard = here.cues.smallTalkLanguage === locale ? here : free;
		known.set(text, heard);
		return heard;
	};
	const understand = () => understandText(message.text);
	const { state } = draft;
	const decision = decide(state, message, {
		locales: knowledge.locales,
		understand,
		understandPart: understandText,
		safetyTopic: (text) => knowledge.safetyTopic?.(text),
		isForPerson: (articleId) =>
			knowledge.article(articleId, state.locale.locale)?.isForPerson ?? false,
		flowWithOrder: (articleIds) =>
			state.flow === null
				? findFlowWithOrder(articleIds, message, draft)
				: undefined,
		readFlow: () => {
			const running = state.flow;
			const flow = running && knowledge.flows?.flow(running.id);
			return running && flow && knowledge.flows
				? readFlowMessage(message, {
						state,
						running,
						flow,
						flows: knowledge.flows,
						now,
						understand,
					})
				: undefined;
		},
		isSettled: (articleId) =>
			state.settled.some(
				(one) =>
					one.articleId === articleId && now - one.at < policy.repeatContactMs,
			),
		isReopening: () => isReopening(draft),
		canCallBack: () => findCallBack(draft.context) !== undefined,
		readEmail: (text) => {
			const found = readSlot(emailSlot, text, {
				locale: state.locale.locale,
				country: "PL",
				orderNumbers: [],
				timeZone: "UTC",
				now,
			});
			return found.kind === "value" ? String(found.value) : undefined;
		},
		timesAsked: (articleId) =>
			state.shown.filter((shown) => shown.articleId === articleId).length,
	});
	if (mayHold && holdFragment(draft, message, decision)) return;
	const understanding = known.get(message.text);
	if (understanding) followLanguage(draft, message.text, understanding);
	if (state.owner.kind === "closed" && startsEpisode(decision)) reopen(draft);
	rememberAsked(draft, message, decision.kind);
	noteUtterance(draft, message, decision.kind);
	const isFrustrated = understanding?.cues.isFrustrated ?? false;
	if (isFrustrated) noteFrustration(draft);
	// An address that was asked for and not given is not waited for any longer.
	if (decision.kind !== "email" && state.owner.kind !== "queued")
		changeDesk(draft, { emailFor: null });
	recallPerson(draft, decision);
	performDecision(draft, message, decision, isFrustrated);
}

const emailSlot = { type: "email", from: [], reuse: false } as const;

/** Back to the person who ended it, while people are there; out of hours the bot is of more use. */
function isReopening({ state, context }: TurnDraft): boolean {
	const { last } = state.desk;
	return (
		state.owner.kind === "closed" &&
		last?.how === "resolved" &&
		context.now - last.at < context.policy.reopenMs &&
		context.desk?.opening.kind !== "closed"
	);
}

/** Whether a settled conversation begins anew: not with thanks, a rating or a wish about what is over. */
function startsEpisode(decision: TurnDecision): boolean {
	switch (decision.kind) {
		case "relay":
		case "small-talk":
		case "nothing-under-way":
		case "email":
			return false;
		case "handoff":
			return decision.reason !== "reopened";
		case "act":
			return !afterwards.has(decision.action.kind);
		default:
			return true;
	}
}

/** Buttons that belong to the conversation that is over. */
const afterwards: ReadonlySet<string> = new Set([
	"rate",
	"language",
	"helpful",
	"transcript",
	"ticket-email",
]);

function noteFrustration(draft: TurnDraft): void {
	const signs = draft.state.mood.signs + 1;
	draft.change({ mood: { kind: signs > 1 ? "upset" : "annoyed", signs } });
}

/** Decisions that the bot answers in words of its own. */
const answered: ReadonlySet<string> = new Set([
	...["answer", "parts", "clarify", "miss"],
]);

/** Says once what a person arranged before; who only says hello is asked whether anything is new. */
function recallPerson(draft: TurnDraft, decision: TurnDecision): void {
	const { owner, flow } = draft.state;
	if (owner.kind === "human" || owner.kind === "queued" || flow !== null)
		return;
	if (draft.state.desk.back?.unreached) {
		sayNotice(draft, takeBack(draft));
		return;
	}
	const isGreeting =
		decision.kind === "small-talk" &&
		(decision.what === "greeting" || decision.what === "how_are_you");
	if (!isGreeting && !answered.has(decision.kind)) return;
	for (const line of takeBack(draft))
		draft.leadWith(
			isGreeting ? `${line} ${phraseOf(draft, "anythingNew")}` : line,
		);
}

/** A settled conversation starts a new episode with the next word of the shopper. */
function reopen(draft: TurnDraft): void {
	if (draft.transfer({ kind: "reopen" })) {
		draft.change({
			episode: draft.state.episode + 1,
			asked: [],
			shown: [],
			choices: [],
			misses: 0,
			clarified: 0,
			last: null,
			rejected: [],
			mood: { kind: "calm", signs: 0 },
		});
		changeDesk(draft, { hadPerson: false });
	}
}

function rememberAsked(
	draft: TurnDraft,
	message: HeardMessage,
	kind: string,
): void {
	const text = message.text.trim().slice(0, maxRememberedLength);
	if (text === "" || notAsked.has(kind)) return;
	draft.change({
		asked: remember(draft.state.asked, {
			...{ text, at: message.at },
			...partsOf(message),
		}),
	});
}

/** Decisions about texts that ask nothing. */
const notAsked: ReadonlySet<string> = new Set([
	...["small-talk", "nothing-under-way", "act", "email"],
]);

const unsettled: ReadonlySet<string> = new Set(["miss", "clarify"]);

function partsOf({ parts }: HeardMessage): Pick<HeardMessage, "parts"> {
	return parts === undefined ? {} : { parts };
}

function noteUtterance(
	draft: TurnDraft,
	message: HeardMessage,
	kind: string,
): void {
	if (kind === "act" || message.text.trim() === "") return;
	draft.change({
		last: {
			text: message.text.slice(0, maxRememberedLength),
			at: message.at,
			isSettled: !unsettled.has(kind),
			...partsOf(message),
		},
	});
}
