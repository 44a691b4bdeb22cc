import type { OpenRating } from "../handoff/desk-memory.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { type SurveyInstrument, surveyScales } from "./survey-instrument.js";

/** Least answer that is thanked for; below it the bot says that it is sorry. */
const leastGood: Readonly<Record<SurveyInstrument, number>> = {
	csat: 3,
	ces: 4,
	nps: 7,
};

/** The score in a text that is nothing else: "4", "4.", "8/10"; undefined outside the scale of the question. */
export function readScore(
	text: string,
	{ instrument }: OpenRating,
): number | undefined {
	const [least, greatest] = surveyScales[instrument];
	const [, digits, of] =
		/^\s*(\d{1,2})\s*(?:\/\s*(\d{1,2}))?\s*[.!]?\s*$/.exec(text) ?? [];
	if (digits === undefined) return undefined;
	const score = Number(digits);
	const isOfScale = of === undefined || Number(of) === greatest;
	return isOfScale && score >= least && score <= greatest ? score : undefined;
}

/** The one answer to the rating question; a second or late one changes nothing, and is told so. */
export function takeRating(draft: TurnDraft, score: number): void {
	const { rating, conversationId } = draft.state;
	const [least, greatest] = surveyScales[rating?.instrument ?? "csat"];
	if (!rating || score < least || score > greatest) {
		draft.record({
			kind: "ignored",
			input: "rating",
			why: rating ? "it is outside the scale" : "no rating is open",
		});
		draft.say({ lead: phrasesOf(draft.state.locale.locale).articleGone });
		return;
	}
	const { handoffId, instrument, of, episode } = rating;
	draft.change({ rating: null });
	draft.perform({ kind: "clear-timer", timer: "rating-expiry" });
	draft.perform({
		kind: "desk",
		command: {
			kind: "rated",
			handoffId,
			conversationId,
			episode,
			instrument,
			score,
			of,
		},
	});
	draft.record({ kind: "rated", handoffId, score, instrument, of });
	const phrases = phrasesOf(draft.state.locale.locale);
	const isGood = score >= leastGood[instrument];
	draft.say({
		lead: isGood ? phrases.ratingThanks : phrases.ratingSorry,
		isPersonFirst: !isGood,
	});
}
