import { phrasesOf } from "../phrases/phrases-of.js";
import { remember } from "../state/limits.js";
import { settle } from "./settle.js";
import type { TurnDraft } from "./turn-draft.js";

/** A thumb on an answer. Down apologises and puts a person first. */
export function takeFeedback(
	draft: TurnDraft,
	articleId: string,
	isHelpful: boolean,
): void {
	const isOpen = draft.state.shown.some(
		(shown) => shown.articleId === articleId && shown.outcome === "open",
	);
	if (!isOpen) {
		draft.record({
			kind: "ignored",
			input: "feedback",
			why: "no such answer is open",
		});
		return;
	}
	draft.change({
		shown: draft.state.shown.map((shown) =>
			shown.articleId === articleId
				? { ...shown, outcome: isHelpful ? "helped" : "rejected" }
				: shown,
		),
	});
	draft.record({ kind: "feedback", articleId, isHelpful });
	if (isHelpful) settle(draft, articleId);
	else {
		const title =
			draft.state.shown.find((shown) => shown.articleId === articleId)?.title ??
			articleId;
		draft.change({
			rejected: remember(draft.state.rejected, {
				articleId,
				title,
				how: "thumb",
			}),
		});
	}
	if (draft.state.owner.kind === "human" || draft.state.owner.kind === "queued")
		return;
	const phrases = phrasesOf(draft.state.locale.locale);
	draft.say({
		lead: isHelpful ? phrases.feedbackThanks : phrases.feedbackSorry,
		isPersonFirst: !isHelpful,
	});
}
