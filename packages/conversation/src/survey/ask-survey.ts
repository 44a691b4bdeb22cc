import { changeDesk } from "../handoff/change-desk.js";
import { phraseOf } from "../handoff/say-notice.js";
import { handoffPhrasesOf } from "../phrases/handoff/say-handoff.js";
import { encodeAction } from "../reply/action-value.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import {
	type SurveyInstrument,
	surveyInstruments,
	surveyScales,
} from "./survey-instrument.js";

/**
 * Asks one question about the episode, the three kinds in turn; false when this person was asked
 * not long ago. The bot's episodes and those of people are rated apart.
 */
export function askSurvey(
	draft: TurnDraft,
	about: {
		readonly of: "bot" | "human";
		readonly handoffId: string | null;
		/** A sentence before the question. */
		readonly lead: string;
	},
): boolean {
	const { state, context } = draft;
	const { now, policy, desk } = context;
	const { surveys } = state.desk;
	const last = Math.max(
		surveys.at ?? Number.NEGATIVE_INFINITY,
		desk?.surveyedAt ?? Number.NEGATIVE_INFINITY,
	);
	if (now - last < policy.surveyPauseMs) return false;
	const { of, handoffId, lead } = about;
	const turn = (desk?.surveys ?? surveys.count) % surveyInstruments.length;
	const instrument = surveyInstruments[turn] ?? "csat";
	const token = handoffId ?? `${state.conversationId}#${state.episode}`;
	draft.change({
		rating: { handoffId, askedAt: now, instrument, of, episode: state.episode },
	});
	changeDesk(draft, { surveys: { count: surveys.count + 1, at: now } });
	draft.say({
		...(of === "human" ? { author: { kind: "notice" } } : {}),
		lead: `${lead} ${handoffPhrasesOf(state.locale.locale).surveys[instrument]}`,
		// One to five has buttons of its own on every channel.
		asksRating: instrument === "csat",
		quickReplies: [
			...scoresOf(instrument).map((score) => ({
				label: String(score),
				value: encodeAction({ kind: "rate", score }),
			})),
			...(of === "human"
				? [
						{
							label: phraseOf(draft, "emailTranscript"),
							value: encodeAction({ kind: "transcript" }),
						},
					]
				: []),
		],
	});
	draft.perform({
		kind: "set-timer",
		timer: "rating-expiry",
		token,
		dueAt: now + policy.ratingExpiryMs,
	});
	draft.record({ kind: "survey-asked", instrument, of });
	return true;
}

function scoresOf(instrument: SurveyInstrument): readonly number[] {
	const [least, greatest] = surveyScales[instrument];
	return Array.from(
		{ length: greatest - least + 1 },
		(_, index) => least + index,
	);
}
