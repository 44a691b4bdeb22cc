import { findRunnableFlow } from "../flow/prepare-flow.js";
import { requestHandoff } from "../handoff/request-handoff.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import { composeAnswer } from "../reply/compose-answer.js";
import type { QuickReply } from "../reply/outgoing-message.js";
import { remember } from "../state/limits.js";
import type { TurnDraft } from "./turn-draft.js";

/** Shows an article; one that only a person may answer goes to a person instead. */
export function showArticle(
	draft: TurnDraft,
	articleId: string,
	how: {
		readonly confidence: number;
		readonly via: "match" | "choice" | "next" | "flow";
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
	// Asked again, it is said in other words, and in turn: never the same text twice running.
	const times = draft.state.shown.filter(
		(shown) => shown.articleId === articleId,
	).length;
	const isRepeated = times % 2 === 1;
	if (times > 0)
		draft.change({
			rejected: remember(draft.state.rejected, {
				articleId,
				title: article.title,
				how: "asked-again",
			}),
		});
	const content = composeAnswer(draft.state, article, {
		isRepeated,
		isFrustrated: how.isFrustrated,
	});
	draft.say({
		...content,
		quickReplies: [
			...flowButton(draft, articleId),
			...(content.quickReplies ?? []),
		],
	});
	draft.record({
		kind: "answered",
		articleId,
		confidence: how.confidence,
		locale: article.locale,
		via: how.via,
	});
	draft.change({
		choices: [],
		clarified: 0,
		matter: articleId,
		shown: remember(draft.state.shown, {
			articleId,
			title: article.title,
			confidence: how.confidence,
			at: now,
			outcome: "open",
		}),
	});
}

/** An article whose matter a flow can settle offers to start it, unless that flow is what shows it. */
function flowButton(
	draft: TurnDraft,
	articleId: string,
): readonly QuickReply[] {
	const found = findRunnableFlow(articleId, draft.context);
	return found === undefined || draft.state.flow?.id === articleId
		? []
		: [
				{
					label: found.flows.title(found.flow, draft.state.locale.locale),
					value: encodeAction({ kind: "flow", flowId: articleId }),
				},
			];
}
