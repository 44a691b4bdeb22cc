import type { TurnDecision } from "../decide/decide.js";
import type { Part } from "../decide/decide-parts.js";
import { moveFlow, resumeFlow } from "../flow/move-flow.js";
import { startFlow } from "../flow/start-flow.js";
import { requestHandoff } from "../handoff/request-handoff.js";
import { phraseOf } from "../handoff/say-notice.js";
import { takeEmail } from "../handoff/take-email.js";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { composeClarification } from "../reply/compose-answer.js";
import { askSurvey } from "../survey/ask-survey.js";
import { performAction } from "./act.js";
import type { MessageInput } from "./input.js";
import { relay } from "./relay.js";
import { showArticle } from "./show-article.js";
import { startCallBack } from "./start-call-back.js";
import type { TurnDraft } from "./turn-draft.js";

/** Performs what was decided about a message; after something in between, leads back to the flow under way. */
export function performDecision(
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
		case "safety":
			draft.record({ kind: "safety", topic: decision.topic });
			draft.say({
				lead: phrasesOf(draft.state.locale.locale).safety[decision.topic],
				isPersonFirst: true,
			});
			requestHandoff(draft, "safety", null, decision.topic);
			return;
		case "flow":
			moveFlow(draft, decision.move, isFrustrated, message);
			return;
		case "small-talk":
			smallTalk(draft, decision.what);
			resumeFlow(draft);
			return;
		case "start-flow":
			draft.change({ misses: 0 });
			if (isFrustrated) leadWithSorry(draft);
			startFlow(draft, decision.flowId, message);
			return;
		case "answer":
			draft.change({ misses: 0 });
			if (isFrustrated && draft.state.flow === null) leadWithSorry(draft);
			if (
				draft.state.flow === null &&
				startFlow(draft, decision.articleId, message)
			)
				return;
			showArticle(draft, decision.articleId, {
				...decision,
				isFrustrated: isFrustrated && draft.state.flow !== null,
			});
			resumeFlow(draft);
			return;
		case "parts":
			answerParts(draft, decision.parts, isFrustrated);
			resumeFlow(draft);
			return;
		case "clarify":
			clarify(draft, decision.candidates, isFrustrated);
			return;
		case "call-back":
			if (!startCallBack(draft, message)) requestHandoff(draft, "requested");
			return;
		case "email":
			takeEmail(draft, decision.email);
			resumeFlow(draft);
			return;
		case "nothing-under-way":
			sayNothingUnderWay(draft);
			return;
		case "files-only":
			draft.say({
				lead: phrasesOf(draft.state.locale.locale).onlyTextRead,
				isPersonFirst: true,
			});
			resumeFlow(draft);
			return;
		case "miss":
			miss(draft, decision.reason, isFrustrated);
			return;
	}
}

function leadWithSorry(draft: TurnDraft): void {
	draft.leadWith(
		phrasesOf(draft.state.locale.locale).sorryForTrouble,
		"person-first",
	);
}

function smallTalk(
	draft: TurnDraft,
	what: Extract<TurnDecision, { kind: "small-talk" }>["what"],
): void {
	const { locale } = draft.state.locale;
	const { knowledge } = draft.context;
	const { smallTalks, greeted } = draft.state;
	const phrases = phrasesOf(locale);
	draft.change({ smallTalks: smallTalks + 1 });
	draft.record({ kind: "small-talk", what });
	if (what === "greeting" && !greeted) {
		// The greeting says itself that a program speaks.
		draft.change({ greeted: true });
		const { name } = draft.state.shopper;
		draft.say({
			lead: name ? fill(phrases.greetingByName, { name }) : phrases.greeting,
		});
		return;
	}
	draft.say({
		lead:
			knowledge.smallTalkReply(what, locale, smallTalks) ??
			phrases.feedbackThanks,
		isPersonFirst: what === "insult",
	});
	if (what === "goodbye") rateBot(draft);
}

/** In two forms by turns, so that nobody reads the same words twice running. */
function sayNothingUnderWay(draft: TurnDraft): void {
	const { smallTalks, locale } = draft.state;
	const phrases = phrasesOf(locale.locale);
	draft.change({ smallTalks: smallTalks + 1 });
	draft.say({
		lead:
			smallTalks % 2 === 0 ? phrases.nothingUnderWay : phrases.nothingToStop,
		isPersonFirst: true,
	});
}

/** Who says goodbye after an answer is asked about the bot, once; a person's help is asked about when it ends. */
function rateBot(draft: TurnDraft): void {
	const { owner, shown, desk, rating, flow } = draft.state;
	const isWorth =
		owner.kind === "bot" &&
		flow === null &&
		rating === null &&
		!desk.hadPerson &&
		shown.length > 0;
	if (isWorth)
		askSurvey(draft, {
			of: "bot",
			handoffId: null,
			lead: phraseOf(draft, "beforeYouGo"),
		});
}

/** Each part in turn; what is vague is asked about last, so that the choice is what the shopper sees. */
function answerParts(
	draft: TurnDraft,
	parts: readonly Part[],
	isFrustrated: boolean,
): void {
	draft.change({ misses: 0 });
	for (const part of parts)
		if (part.kind === "answer")
			showArticle(draft, part.articleId, {
				confidence: part.confidence,
				via: "match",
				isFrustrated,
			});
	const vague = parts.find((part) => part.kind === "clarify");
	if (vague?.kind === "clarify" && draft.state.owner.kind === "bot") {
		draft.leadWith(phrasesOf(draft.state.locale.locale).clarifyRest);
		offerChoices(draft, vague.candidates, isFrustrated, true);
	}
}

function clarify(
	draft: TurnDraft,
	candidates: Extract<TurnDecision, { kind: "clarify" }>["candidates"],
	isFrustrated: boolean,
): void {
	const { clarified } = draft.state;
	// Asked back twice and still not clear: a third time would be a form, not help.
	if (clarified >= 2) {
		requestHandoff(draft, "misses");
		return;
	}
	if (!offerChoices(draft, candidates, isFrustrated || clarified > 0, false))
		miss(draft, "weak", isFrustrated);
}

function offerChoices(
	draft: TurnDraft,
	candidates: Extract<TurnDecision, { kind: "clarify" }>["candidates"],
	isPersonFirst: boolean,
	hasLead: boolean,
): boolean {
	const { locale } = draft.state.locale;
	const { clarified } = draft.state;
	const choices = candidates.slice(0, 3).flatMap(({ intentId, confidence }) => {
		const article = draft.context.knowledge.article(intentId, locale);
		return article
			? [{ articleId: intentId, label: article.title, confidence }]
			: [];
	});
	if (choices.length === 0) return false;
	draft.change({ choices, misses: 0, clarified: clarified + 1 });
	draft.record({
		kind: "clarified",
		articleIds: choices.map(({ articleId }) => articleId),
		locale,
	});
	const { lead, ...content } = composeClarification(
		draft.state,
		choices,
		isPersonFirst,
	);
	const phrases = phrasesOf(locale);
	draft.say({
		...content,
		...(hasLead
			? {}
			: { lead: clarified > 0 ? phrases.clarifyAgain : (lead ?? "") }),
	});
	return true;
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
