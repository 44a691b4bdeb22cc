/** How often shoppers said whether an article helped. */
export interface ArticleVotes {
	readonly articleId: string;
	readonly helpful: number;
	readonly unhelpful: number;
}

/** A question that no article settled, as it was typed: personal data is for the reader to mask. */
export interface OpenQuestion {
	readonly conversationId: string;
	/** Sequence number of the question in its conversation; with the conversation it is the question's identity. */
	readonly seq: number;
	/** Epoch ms at which it was found unsettled. */
	readonly at: number;
	/** The shopper's words, newest first and at most three: the last ones may only be the wish for a person. */
	readonly texts: readonly string[];
	/** `missed`: nothing known; `clarified`: asked back; `handed-off`: a person was asked for; `unhelpful`: thumbs down; `reported`: a human agent found no article for it. */
	readonly why:
		| "missed"
		| "clarified"
		| "handed-off"
		| "unhelpful"
		| "reported";
	/** Articles that were shown or offered. */
	readonly articleIds: readonly string[];
	/** Language the bot answered in, when the event says so. */
	readonly locale: string | null;
}

/** What the event log tells those who write articles. */
export interface InsightStore {
	/** Votes since an instant (epoch ms), of articles that have any. */
	votes(since: number): Promise<readonly ArticleVotes[]>;
	/** Unsettled questions since an instant (epoch ms), newest first; each once. Looks at no more than `limit` events, default 1000. */
	openQuestions(options: {
		readonly since: number;
		readonly limit?: number;
	}): Promise<readonly OpenQuestion[]>;
}
