import {
	channelNames,
	channelTable,
	previewReply,
} from "@shopbell/channels/look";
import {
	type ConversationState,
	createConversationState,
	defaultPolicy,
	type Input,
	type OutgoingMessage,
	turn,
} from "@shopbell/conversation";
import {
	type ActionName,
	type Block,
	type DescribedExplanation,
	describeExplanation,
	type ExplanationLanguage,
} from "@shopbell/knowledge";
import type { StudioKnowledge } from "./studio-knowledge.js";

/** What the bot answers to one question, in the look of each channel, and why. */
export interface TriedQuestion {
	readonly decision: "answer" | "clarify" | "none";
	/** Articles answered with or offered, best first, at most three. */
	readonly articles: readonly {
		readonly id: string;
		readonly title: string;
		/** Calibrated probability 0..1. */
		readonly confidence: number;
	}[];
	/** Language of the reply. */
	readonly language: string;
	/** As web chat draws it. */
	readonly webchat: readonly {
		readonly blocks: readonly Block[];
		readonly buttons: readonly string[];
	}[];
	/** As messengers show it. */
	readonly channels: readonly {
		readonly name: string;
		readonly title: string;
		readonly messages: readonly {
			readonly text: string;
			readonly buttons: readonly string[];
		}[];
	}[];
	/** Sentences in the language of the page. */
	readonly explanation: DescribedExplanation;
}

/** Asks the content in force a first question, through the conversation core that shoppers talk to. Nothing is stored or called. */
export function tryQuestion(
	knowledge: StudioKnowledge,
	question: string,
	options: {
		/** Language the conversation is in; detected when null. */
		readonly language: string | null;
		/** What the connected shop can do. */
		readonly actions: ReadonlySet<ActionName>;
		readonly now: number;
		/** Language of the explanation. */
		readonly lang: ExplanationLanguage;
	},
): TriedQuestion {
	const { language } = options;
	const faq = knowledge.faq();
	const asked = language === null ? {} : { language };
	const explanation = faq.explain(question, asked);
	const { cues } = faq.understand(question, asked);
	const { match } = explanation;
	const titleOf = (id: string): string | undefined =>
		faq.article(id, match.language.language, "short")?.title;
	const messages = converse(knowledge, question, options);
	const { decision } = match;
	const shown =
		decision.kind === "answer"
			? [decision.candidate]
			: decision.kind === "clarify"
				? decision.candidates
				: [];
	return {
		decision: decision.kind,
		articles: shown.slice(0, 3).map(({ intentId, confidence }) => ({
			id: intentId,
			title: titleOf(intentId) ?? intentId,
			confidence,
		})),
		language: messages[0]?.locale ?? match.language.language,
		webchat: messages.map(({ blocks, quickReplies }) => ({
			blocks,
			buttons: quickReplies.map(({ label }) => label),
		})),
		channels: channelNames
			.filter((name) => name !== "webchat")
			.map((name) => ({
				name,
				title: channelTable[name].title,
				messages: messages.flatMap((message) =>
					previewReply(message, channelTable[name]),
				),
			})),
		explanation: describeExplanation({
			question,
			explanation,
			cues,
			titleOf,
			withOrderOf: (id) => faq.knowledgeBase.articles[id]?.withOrder,
			languageName: (code) => languageName(code, options.lang),
			language: options.lang,
		}),
	};
}

function converse(
	knowledge: StudioKnowledge,
	question: string,
	options: Parameters<typeof tryQuestion>[2],
): readonly OutgoingMessage[] {
	const { now, language, actions } = options;
	const context = {
		knowledge: knowledge.current(),
		// One question comes alone, never in a burst.
		policy: { ...defaultPolicy, burstMs: 0, actions },
		now,
	};
	let state: ConversationState = createConversationState(
		"studio",
		"studio",
		context.knowledge.defaultLocale,
	);
	const feed = (input: Input): readonly OutgoingMessage[] => {
		const result = turn(state, input, context);
		state = result.state;
		return result.effects.flatMap((effect) =>
			effect.kind === "reply" ? [effect.message] : [],
		);
	};
	if (language !== null) feed({ kind: "opened", at: now, locale: language });
	return feed({ kind: "message", at: now, text: question });
}

function languageName(code: string, lang: ExplanationLanguage): string {
	try {
		return new Intl.DisplayNames([lang], { type: "language" }).of(code) ?? code;
	} catch {
		return code;
	}
}
