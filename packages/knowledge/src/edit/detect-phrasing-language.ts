import { createLanguageDetector } from "../language/create-language-detector.js";
import { learnLanguages } from "../language/learn-languages.js";
import { createTokenizer } from "../language/tokenize.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";

/**
 * The language of a text by the knowledge base's own phrasings, without
 * training a matcher. Undefined when two languages are about as likely, so that
 * the editor is asked instead.
 */
export function detectPhrasingLanguage(
	{ shop, articles }: KnowledgeBase,
	text: string,
	options: {
		/** Languages that come into question; default: the shop's. */
		readonly among?: readonly string[];
	} = {},
): string | undefined {
	const { among = shop.locales } = options;
	const [only] = among;
	if (among.length <= 1) return only;
	const tokenizer = createTokenizer({ isMixedScript: false });
	const samples = Object.values(articles).flatMap(({ texts }) =>
		among.flatMap((language) =>
			(texts[language]?.questions ?? []).map((question) => ({
				tokens: tokenizer.tokens(question),
				language,
			})),
		),
	);
	const guess = createLanguageDetector(learnLanguages(samples, among)).detect(
		tokenizer.tokens(text),
	);
	return guess.confidence >= leastSure ? guess.language : undefined;
}

/** A wrong language costs more than a question to the editor. */
const leastSure = 0.8;
