import { endFlow } from "../flow/end-flow.js";
import { pickAnswer, resumeFlow } from "../flow/move-flow.js";
import { startFlow } from "../flow/start-flow.js";
import { leaveQuestion } from "../handoff/leave-question.js";
import { requestHandoff, withdrawHandoff } from "../handoff/request-handoff.js";
import { wishEmail, wishTicketEmail } from "../handoff/take-email.js";
import { performLink } from "../link/take-link.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { Action } from "../reply/action-value.js";
import { remember } from "../state/limits.js";
import { takeRating } from "../survey/take-rating.js";
import { showArticle } from "./show-article.js";
import { startCallBack } from "./start-call-back.js";
import { switchLanguage } from "./switch-language.js";
import { takeFeedback } from "./take-feedback.js";
import type { TurnDraft } from "./turn-draft.js";

/** Performs a tapped button. */
export function performAction(draft: TurnDraft, action: Action): void {
	switch (action.kind) {
		case "person":
			requestHandoff(draft, "requested");
			return;
		case "bot":
			withdrawHandoff(draft);
			if (draft.state.flow === null)
				draft.say({
					lead: phrasesOf(draft.state.locale.locale).backWithBot,
				});
			else resumeFlow(draft);
			return;
		case "pick":
			if (!pickAnswer(draft, action.question, action.option)) {
				draft.say({
					lead: phrasesOf(draft.state.locale.locale).articleGone,
				});
				resumeFlow(draft);
			}
			return;
		case "flow":
			if (!startFlow(draft, action.flowId, undefined))
				showArticle(draft, action.flowId, {
					confidence: 1,
					via: "next",
					isFrustrated: false,
				});
			return;
		case "stop":
			endFlow(draft, "stopped");
			draft.say({ lead: phrasesOf(draft.state.locale.locale).flowStopped });
			return;
		case "article": {
			if (
				draft.state.flow === null &&
				startFlow(draft, action.articleId, undefined)
			)
				return;
			const choice = draft.state.choices.find(
				({ articleId }) => articleId === action.articleId,
			);
			showArticle(draft, action.articleId, {
				confidence: choice?.confidence ?? 1,
				via: choice ? "choice" : "next",
				isFrustrated: false,
			});
			resumeFlow(draft);
			return;
		}
		case "none-of-these":
			draft.change({
				choices: [],
				misses: draft.state.misses + 1,
				rejected: draft.state.choices.reduce(
					(list, { articleId, label }) =>
						remember(list, {
							articleId,
							title: label,
							how: "none-of-these",
						}),
					draft.state.rejected,
				),
			});
			if (draft.state.misses >= draft.context.policy.missesBeforeHandoff) {
				requestHandoff(draft, "misses");
				return;
			}
			draft.say({
				lead: phrasesOf(draft.state.locale.locale).noneFits,
				isPersonFirst: true,
			});
			return;
		case "helpful":
			takeFeedback(draft, action.articleId, action.isHelpful);
			return;
		case "rate":
			takeRating(draft, action.score);
			return;
		case "leave":
			leaveQuestion(draft);
			return;
		case "call-back":
			withdrawHandoff(draft);
			if (!startCallBack(draft, undefined))
				draft.say({ lead: phrasesOf(draft.state.locale.locale).articleGone });
			return;
		case "ticket-email":
			wishTicketEmail(draft);
			return;
		case "transcript":
			wishEmail(draft, { kind: "transcript" });
			return;
		case "link-code":
		case "link-to":
		case "link-answer":
		case "unlink":
			performLink(draft, action);
			return;
		case "language":
			switchLanguage(draft, action.locale);
			return;
	}
}
