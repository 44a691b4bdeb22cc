import type {
	Block,
	Cues,
	Match,
	SafetyTopic,
	SmallTalkKind,
} from "@shopbell/knowledge";
import type { FlowKnowledge } from "./flow-knowledge.js";

/** An article as a reply needs it, in one language. */
export interface RenderedArticle {
	readonly id: string;
	readonly title: string;
	/** Language actually used: the default one where a translation is missing. */
	readonly locale: string;
	readonly markdown: string;
	readonly blocks: readonly Block[];
	readonly shortMarkdown: string;
	readonly shortBlocks: readonly Block[];
	/** Articles to offer next, with titles in the same language. */
	readonly next: readonly { readonly id: string; readonly title: string }[];
	/** True when only a person may answer. */
	readonly isForPerson: boolean;
	/** Flow to start instead when the message names an order. */
	readonly withOrder?: string;
}

/** What a turn needs of a knowledge base. Synchronous and free of side effects. */
export interface Knowledge {
	readonly locales: readonly string[];
	readonly defaultLocale: string;
	/** What an utterance may mean; `language` is the conversation's, when it is firm. */
	understand(
		text: string,
		language?: string,
	): { readonly match: Match; readonly cues: Cues };
	article(id: string, locale: string): RenderedArticle | undefined;
	/** One of the civil lines for a remark; `variant` picks among them. */
	smallTalkReply(
		kind: SmallTalkKind,
		locale: string,
		variant: number,
	): string | undefined;
	/** The matter in a text that only a person may answer. */
	safetyTopic?(text: string): SafetyTopic | undefined;
	/** Other ways to reach the shop, as it states them: its e-mail address and telephone number. */
	readonly contacts?: readonly string[];
	/** Absent: articles only. */
	readonly flows?: FlowKnowledge;
}
