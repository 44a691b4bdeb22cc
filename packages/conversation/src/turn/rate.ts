import { phrasesOf } from "../phrases/phrases-of.js";
import type { TurnDraft } from "./turn-draft.js";

/** The one answer to the rating question; a second one changes nothing. */
export function rate(draft: TurnDraft, score: number): void {
	const { rating } = draft.state;
	if (!rating) {
		draft.record({
			kind: "ignored",
			input: "rating",
			why: "no rating is open",
		});
		return;
	}
	draft.change({ rating: null });
	draft.perform({ kind: "clear-timer", timer: "rating-expiry" });
	draft.record({ kind: "rated", handoffId: rating.handoffId, score });
	const phrases = phrasesOf(draft.state.locale.locale);
	draft.say({
		lead: score >= 3 ? phrases.ratingThanks : phrases.ratingSorry,
		isPersonFirst: score < 3,
	});
}
