import { requestHandoff } from "../handoff/request-handoff.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import { composeAnswer } from "../reply/compose-answer.js";
import { remember } from "../state/limits.js";
import type { TurnDraft } from "./turn-draft.js";

/** Shows an article; one that only a person may answer goes to a person instead. */
export function showArticle(
	draft: TurnDraft,
	articleId: string,
	how: {
		readonly confidence: number;
		readonly via: "match" | "choice" | "next";
		readonly isFrustrated: boolean;
	},
): void {
	const { knowledge, now } = draft.context;
	const { locale } = draft.state.locale;
	const article = knowledge.article(articleId, locale);
	if (!article) {
		draft.say({ lead: phrasesOf(locale).articleGone });
		return;
	}
	if (article.isForPerson) {
		requestHandoff(draft, "article", articleId);
		return;
	}
	const isRepeated = draft.state.shown.at(-1)?.articleId === articleId;
	draft.say(
		composeAnswer(draft.state, article, {
			isRepeated,
			isFrustrated: how.isFrustrated,
		}),
	);
	draft.record({
		kind: "answered",
		articleId,
		confidence: how.confidence,
		locale: article.locale,
		via: how.via,
	});
	draft.change({
		choices: [],
		shown: remember(draft.state.shown, {
			articleId,
			title: article.title,
			confidence: how.confidence,
			at: now,
			outcome: "open",
		}),
	});
}
