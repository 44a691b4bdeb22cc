import type { RenderedArticle } from "../knowledge/knowledge.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { ConversationState } from "../state/conversation-state.js";
import { encodeAction } from "./action-value.js";
import type { MessageContent } from "./to-outgoing-message.js";

/** How an article is shown this time. */
export interface AnswerManner {
	/** The last thing shown was this very article: say it shorter and put a person first. */
	readonly isRepeated: boolean;
	readonly isFrustrated: boolean;
}

/** An article as a reply: its text, what to ask next, thumbs. */
export function composeAnswer(
	state: ConversationState,
	article: RenderedArticle,
	manner: AnswerManner,
): MessageContent {
	const phrases = phrasesOf(state.locale.locale);
	const lead = manner.isRepeated
		? phrases.sameAgain
		: manner.isFrustrated
			? phrases.sorryForTrouble
			: undefined;
	return {
		...(lead ? { lead } : {}),
		body: manner.isRepeated
			? { markdown: article.shortMarkdown, blocks: article.shortBlocks }
			: { markdown: article.markdown, blocks: article.blocks },
		locale: article.locale,
		articleId: article.id,
		asksFeedback: true,
		isPersonFirst: manner.isRepeated || manner.isFrustrated,
		quickReplies: article.next.slice(0, 3).map(({ id, title }) => ({
			label: title,
			value: encodeAction({ kind: "article", articleId: id }),
		})),
	};
}

/** A question back: at most three choices, none of them, or a person. */
export function composeClarification(
	state: ConversationState,
	choices: readonly { readonly articleId: string; readonly label: string }[],
	isFrustrated: boolean,
): MessageContent {
	const phrases = phrasesOf(state.locale.locale);
	return {
		lead: phrases.clarify,
		isPersonFirst: isFrustrated,
		quickReplies: [
			...choices.map(({ articleId, label }) => ({
				label,
				value: encodeAction({ kind: "article", articleId }),
			})),
			{
				label: phrases.noneOfThese,
				value: encodeAction({ kind: "none-of-these" }),
			},
		],
	};
}
