import type {
	ArticleForm,
	RenderedArticle,
} from "../articles/render-article.js";
import type { Cues, SmallTalkKind } from "../lexicon/lexicon.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import type { Explanation, Match, Matcher } from "../match/match.js";

/** How one text is read. */
export interface AskOptions {
	/** Language the conversation is locked to; detected when absent. */
	readonly language?: string;
}

/** One of at most three articles the shopper may choose. */
export interface Choice {
	readonly id: string;
	readonly title: string;
	/** Calibrated probability 0..1. */
	readonly confidence: number;
}

interface Understood {
	/** Language the reply is in. */
	readonly language: string;
	/** Calibrated probability 0..1 that the best candidate is what the shopper wants; 0 without one. */
	readonly confidence: number;
	readonly cues: Cues;
	/** Whether this reply leads to a person by itself: asked for, frustrated, an article only people answer, or no sure answer. */
	readonly offersPerson: boolean;
	readonly match: Match;
}

/** What to say to one text. */
export type Answer =
	| (Understood & {
			readonly kind: "answer";
			/** Id of the article. */
			readonly article: string;
			/** Ready to show: Markdown and blocks. */
			readonly reply: RenderedArticle;
			/** What to offer after it. */
			readonly next: readonly Choice[];
	  })
	| (Understood & {
			readonly kind: "clarify";
			/** Two or three, best first. */
			readonly choices: readonly Choice[];
	  })
	| (Understood & {
			readonly kind: "none";
			/** A civil line when the text was small talk. */
			readonly smallTalk?: string;
	  });

/** A knowledge base that answers. Immutable: for changed content make another and exchange the two. */
export interface Faq {
	readonly knowledgeBase: KnowledgeBase;
	/** Revision of the content. */
	readonly revision: string;
	/** The matcher behind it, to go on with while one for changed content is trained. */
	readonly matcher: Matcher;
	/** What to say to one text, on its own. */
	ask(text: string, options?: AskOptions): Answer;
	/** Evidence and cues only, for callers who decide themselves. */
	understand(
		text: string,
		options?: AskOptions,
	): { readonly match: Match; readonly cues: Cues };
	/** Why a text is understood as it is. */
	explain(text: string, options?: AskOptions): Explanation;
	/** An article in a language, or undefined when there is none of this id. */
	article(
		id: string,
		locale: string,
		form?: ArticleForm,
	): RenderedArticle | undefined;
	/** A civil line for small talk; `variant` chooses among several. */
	smallTalkReply(
		kind: SmallTalkKind,
		locale: string,
		variant?: number,
	): string | undefined;
}
