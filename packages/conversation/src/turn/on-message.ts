import { decide } from "../decide/decide.js";
import type { Understanding } from "../decide/understanding.js";
import { readFlowMessage } from "../flow/read-flow-message.js";
import { followLanguage } from "../language/follow-language.js";
import { maxRememberedLength, remember } from "../state/limits.js";
import { holdFragment, joinBurst } from "./burst.js";
import type { Input, MessageInput } from "./input.js";
import { noteArrival } from "./note-arrival.js";
import { performDecision } from "./perform-decision.js";
import type { TurnDraft } from "./turn-draft.js";

/** A text or a button: decides once and performs it. */
export function onMessage(draft: TurnDraft, arrived: MessageInput): void {
	noteArrival(draft, arrived);
	const message = joinBurst(draft, arrived);
	answer(draft, message, true);
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
	message: MessageInput,
	mayHold: boolean,
): void {
	const { knowledge, policy, now } = draft.context;
	const known = new Map<string, Understanding>();
	const understandText = (text: string): Understanding => {
		const { locale, source } = draft.state.locale;
		const found =
			known.get(text) ??
			knowledge.understand(
				text,
				source === "choice" || source === "detected" ? locale : undefined,
			);
		known.set(text, found);
		return found;
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
		timesAsked: (articleId) =>
			state.shown.filter((shown) => shown.articleId === articleId).length,
	});
	if (mayHold && holdFragment(draft, message, decision)) return;
	const understanding = known.get(message.text);
	if (understanding) followLanguage(draft, understanding);
	if (decision.kind !== "relay") reopen(draft);
	rememberAsked(draft, message, decision.kind);
	noteUtterance(draft, message, decision.kind);
	performDecision(
		draft,
		message,
		decision,
		understanding?.cues.isFrustrated ?? false,
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
		});
	}
}

function rememberAsked(
	draft: TurnDraft,
	message: MessageInput,
	kind: string,
): void {
	const text = message.text.trim().slice(0, maxRememberedLength);
	if (text === "" || kind === "small-talk" || kind === "act") return;
	draft.change({
		asked: remember(draft.state.asked, { text, at: message.at }),
	});
}

const unsettled: ReadonlySet<string> = new Set(["miss", "clarify"]);

function noteUtterance(
	draft: TurnDraft,
	message: MessageInput,
	kind: string,
): void {
	if (kind === "act" || message.text.trim() === "") return;
	draft.change({
		last: {
			text: message.text.slice(0, maxRememberedLength),
			at: message.at,
			isSettled: !unsettled.has(kind),
		},
	});
}
