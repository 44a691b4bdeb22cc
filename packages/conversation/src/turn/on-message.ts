import {
	decide,
	type TurnDecision,
	type Understanding,
} from "../decide/decide.js";
import { requestHandoff } from "../handoff/request-handoff.js";
import { updateLocaleLock } from "../language/locale-lock.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import { composeClarification } from "../reply/compose-answer.js";
import { maxRememberedLength, remember } from "../state/limits.js";
import { performAction } from "./act.js";
import type { MessageInput } from "./input.js";
import { noteArrival } from "./note-arrival.js";
import { showArticle } from "./show-article.js";
import type { TurnDraft } from "./turn-draft.js";

/** A text or a button: decides once and performs it. */
export function onMessage(draft: TurnDraft, message: MessageInput): void {
	const { knowledge } = draft.context;
	noteArrival(draft, message);
	let understanding: Understanding | undefined;
	const understand = (): Understanding => {
		const { locale, source } = draft.state.locale;
		understanding ??= knowledge.understand(
			message.text,
			source === "choice" || source === "detected" ? locale : undefined,
		);
		return understanding;
	};
	const isForPerson = (articleId: string): boolean =>
		knowledge.article(articleId, draft.state.locale.locale)?.isForPerson ??
		false;
	const decision = decide(draft.state, message, understand, isForPerson);

	if (understanding) followLanguage(draft, understanding);
	if (decision.kind !== "relay") reopen(draft);
	rememberAsked(draft, message, decision);
	perform(draft, message, decision, understanding?.cues.isFrustrated ?? false);
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
		});
	}
}

const tellingSmallTalk: ReadonlySet<string> = new Set([
	"greeting",
	"thanks",
	"goodbye",
	"how_are_you",
]);

function followLanguage(
	draft: TurnDraft,
	{ match, cues }: Understanding,
): void {
	// Words such as "ok" and "super" are at home in every language.
	if (cues.smallTalk && !tellingSmallTalk.has(cues.smallTalk)) return;
	const before = draft.state.locale;
	const evidence =
		cues.smallTalkLanguage === undefined
			? match.language
			: // A greeting is short, but the lexicon knows whose it is.
				{
					language: cues.smallTalkLanguage,
					confidence: 0.97,
					informativeTokens: 1,
				};
	const after = updateLocaleLock(before, evidence);
	if (after.locale !== before.locale) {
		draft.record({
			kind: "locale-changed",
			from: before.locale,
			to: after.locale,
			source: after.source,
		});
	}
	draft.change({ locale: after });
}

function rememberAsked(
	draft: TurnDraft,
	message: MessageInput,
	decision: TurnDecision,
): void {
	const text = message.text.trim().slice(0, maxRememberedLength);
	if (text === "" || decision.kind === "small-talk" || decision.kind === "act")
		return;
	draft.change({
		asked: remember(draft.state.asked, { text, at: message.at }),
	});
}

function perform(
	draft: TurnDraft,
	message: MessageInput,
	decision: TurnDecision,
	isFrustrated: boolean,
): void {
	switch (decision.kind) {
		case "relay":
			relay(draft, message);
			return;
		case "act":
			performAction(draft, decision.action);
			return;
		case "handoff":
			requestHandoff(draft, decision.reason, decision.articleId);
			return;
		case "small-talk":
			smallTalk(draft, decision.what);
			return;
		case "answer":
			draft.change({ misses: 0 });
			showArticle(draft, decision.articleId, {
				...decision,
				isFrustrated,
			});
			return;
		case "clarify":
			clarify(draft, decision.candidates, isFrustrated);
			return;
		case "files-only":
			draft.say({
				lead: phrasesOf(draft.state.locale.locale).onlyTextRead,
				isPersonFirst: true,
			});
			return;
		case "miss":
			miss(draft, decision.reason, isFrustrated);
			return;
	}
}

function relay(draft: TurnDraft, message: MessageInput): void {
	const { owner } = draft.state;
	if (owner.kind !== "human" && owner.kind !== "queued") return;
	const files = (message.attachments ?? []).map(
		({ name, url }) => `${name}: ${url}`,
	);
	const text = [message.text, ...files]
		.filter((part) => part !== "")
		.join("\n");
	draft.perform({
		kind: "desk",
		command: {
			kind: "relay",
			handoffId: owner.handoffId,
			text,
			at: message.at,
		},
	});
	draft.record({
		kind: "relayed",
		handoffId: owner.handoffId,
		direction: "to-desk",
	});
	if (owner.kind === "queued" && owner.acknowledged) {
		draft.say({
			author: { kind: "notice" },
			lead: phrasesOf(draft.state.locale.locale).addedForPerson,
		});
	}
}

function smallTalk(
	draft: TurnDraft,
	what: Extract<TurnDecision, { kind: "small-talk" }>["what"],
): void {
	const { locale } = draft.state.locale;
	const { knowledge } = draft.context;
	const line = knowledge.smallTalkReply(what, locale, draft.state.asked.length);
	draft.record({ kind: "small-talk", what });
	draft.say({
		lead: line ?? phrasesOf(locale).feedbackThanks,
		isPersonFirst: what === "insult",
	});
}

function clarify(
	draft: TurnDraft,
	candidates: Extract<TurnDecision, { kind: "clarify" }>["candidates"],
	isFrustrated: boolean,
): void {
	const { locale } = draft.state.locale;
	const choices = candidates.slice(0, 3).flatMap(({ intentId, confidence }) => {
		const article = draft.context.knowledge.article(intentId, locale);
		return article
			? [{ articleId: intentId, label: article.title, confidence }]
			: [];
	});
	if (choices.length === 0) {
		miss(draft, "weak", isFrustrated);
		return;
	}
	draft.change({ choices, misses: 0 });
	draft.record({
		kind: "clarified",
		articleIds: choices.map(({ articleId }) => articleId),
		locale,
	});
	draft.say(composeClarification(draft.state, choices, isFrustrated));
}

function miss(draft: TurnDraft, reason: string, isFrustrated: boolean): void {
	const { locale } = draft.state.locale;
	const misses = draft.state.misses + 1;
	draft.change({ misses, choices: [] });
	draft.record({ kind: "missed", reason, locale, inARow: misses });
	if (misses >= draft.context.policy.missesBeforeHandoff) {
		requestHandoff(draft, "misses");
		return;
	}
	const phrases = phrasesOf(locale);
	draft.say({
		lead: isFrustrated ? phrases.frustrated : phrases.notUnderstood,
		isPersonFirst: true,
	});
}
