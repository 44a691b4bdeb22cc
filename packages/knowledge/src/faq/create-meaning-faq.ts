import type { Match } from "../match/match.js";
import type {
	MeaningExplanation,
	MeaningMatcher,
} from "../meaning/meaning-matcher.js";
import { createFaq } from "./create-faq.js";
import type { Answer, AskOptions, Faq } from "./faq.js";

/** A knowledge base that answers by meaning too. */
export interface MeaningFaq {
	/** What to say to one text, on its own. Never rejects for an embedder's sake. */
	ask(text: string, options?: AskOptions): Promise<Answer>;
	/** Why a text is understood as it is. */
	explain(text: string, options?: AskOptions): Promise<MeaningExplanation>;
	/** The same content by words alone, synchronous. */
	readonly faq: Faq;
}

/** Answers a `Faq`'s content with a meaning matcher made from the same content; what is said is rendered as by the `Faq`. */
export function createMeaningFaq(
	faq: Faq,
	meaning: MeaningMatcher,
): MeaningFaq {
	/** Set right before the answer is put together, which happens without a pause. */
	let settled: Match | undefined;
	const { matcher } = meaning;
	const answers = createFaq({
		knowledgeBase: faq.knowledgeBase,
		matcher: {
			match: (query) => settled ?? matcher.match(query),
			explain: (query) => matcher.explain(query),
		},
	});
	const toQuery = (text: string, { language }: AskOptions = {}) =>
		language === undefined ? { text } : { text, language };
	return {
		faq,
		async ask(text, options) {
			const match = await meaning.match(toQuery(text, options));
			settled = match;
			try {
				return answers.ask(text, options);
			} finally {
				settled = undefined;
			}
		},
		explain: (text, options) => meaning.explain(toQuery(text, options)),
	};
}
