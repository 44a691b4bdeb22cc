import type { Block } from "@shopbell/staff-web";

/** An article with how sure the bot is of it, 0..1. */
export interface NearArticle {
	readonly id: string;
	readonly title: string;
	readonly confidence: number;
}

/** What the bot answers to a question, and why. */
export interface TriedQuestion {
	readonly decision: "answer" | "clarify" | "none";
	readonly articles: readonly NearArticle[];
	readonly language: string;
	readonly webchat: readonly {
		readonly blocks: readonly Block[];
		readonly buttons: readonly string[];
	}[];
	readonly channels: readonly {
		readonly name: string;
		readonly title: string;
		readonly messages: readonly {
			readonly text: string;
			readonly buttons: readonly string[];
		}[];
	}[];
	/** Sentences in the language of the page. */
	readonly explanation: {
		readonly decision: readonly string[];
		readonly reading: readonly string[];
		readonly evidence: readonly string[];
	};
}

/** Why a question counts as unsettled. */
export type Reason =
	| "missed"
	| "clarified"
	| "handed-off"
	| "unhelpful"
	| "reported";

/** Unsettled questions about the same matter, personal data masked. */
export interface QuestionGroup {
	readonly id: string;
	readonly language: string;
	readonly phrasing: string;
	readonly count: number;
	/** Epoch ms. */
	readonly lastAt: number;
	readonly questions: readonly {
		readonly text: string;
		readonly at: number;
		readonly why: Reason;
	}[];
	readonly reasons: Readonly<Partial<Record<Reason, number>>>;
	readonly nearest: readonly NearArticle[];
}
