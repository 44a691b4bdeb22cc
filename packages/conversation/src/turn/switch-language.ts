import { resumeFlow } from "../flow/move-flow.js";
import { lockToChoice } from "../language/locale-lock.js";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { composeClarification } from "../reply/compose-answer.js";
import { showArticle } from "./show-article.js";
import type { TurnDraft } from "./turn-draft.js";

/** How long an answer is the one that the shopper would like in another language. */
const freshMs = 30 * 60_000;

/** Goes on in another language, with what was on the screen: the open question, the choices, the last answer. */
export function switchLanguage(draft: TurnDraft, locale: string): void {
	if (!draft.context.knowledge.locales.includes(locale)) return;
	const from = draft.state.locale.locale;
	draft.change({ locale: lockToChoice(locale) });
	draft.record({ kind: "locale-changed", from, to: locale, source: "choice" });
	const phrases = phrasesOf(locale);
	draft.say({
		lead: fill(phrases.languageSwitched, { language: phrases.languageName }),
	});
	if (draft.state.flow !== null) resumeFlow(draft);
	else if (from !== locale && draft.state.owner.kind === "bot") repeat(draft);
}

function repeat(draft: TurnDraft): void {
	const { state, context } = draft;
	if (state.choices.length > 0) {
		const choices = state.choices.map((choice) => ({
			...choice,
			label:
				context.knowledge.article(choice.articleId, state.locale.locale)
					?.title ?? choice.label,
		}));
		draft.change({ choices });
		draft.say(composeClarification(draft.state, choices, false));
		return;
	}
	const last = state.shown.at(-1);
	if (last?.outcome !== "open" || context.now - last.at > freshMs) return;
	// In the new language it has not been seen yet.
	draft.change({ shown: state.shown.slice(0, -1) });
	showArticle(draft, last.articleId, {
		confidence: last.confidence,
		via: "next",
		isFrustrated: false,
	});
}
