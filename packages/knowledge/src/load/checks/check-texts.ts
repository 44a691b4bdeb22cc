import type { Article } from "../../articles/article.js";
import { toPlainText } from "../../articles/blocks.js";
import { parseMessage } from "../../articles/message.js";
import { toMessageValues } from "../../articles/message-values.js";
import { toBlocks } from "../../articles/to-blocks.js";
import { createProblem } from "../create-problem.js";
import type { Shop } from "../knowledge-base.js";
import type { Problem } from "../problem.js";
import type { SourceMap } from "../yaml/source-map.js";
import {
	type ComplexityCheck,
	createComplexityCheck,
} from "./check-complexity.js";
import { checkMarkdown } from "./check-markdown.js";
import { checkMessage } from "./check-message.js";
import { findPersonalData } from "./check-personal-data.js";
import { checkFactLanguages } from "./check-shop.js";
import { checkTranslations } from "./check-translations.js";
import { isPlain } from "./is-plain.js";

/** Limits of what shoppers read. */
export const textLimits = {
	/** Words of an answer as shown. */
	maxAnswerWords: 90,
	/** Characters of a `short` as shown. */
	maxShortLength: 320,
} as const;

/** Everything that can be wrong with the texts of one article in its languages. */
export function checkTexts(
	article: Article,
	places: SourceMap,
	shop: Shop,
): Problem[] {
	const problems = checkFactLanguages(article.facts, shop.locales, places, [
		"facts",
	]);
	problems.push(...checkTranslations(article, shop.defaultLocale, places));
	const used = new Set<string>();
	const complexity = createComplexityCheck();
	for (const locale of Object.keys(article.texts))
		problems.push(
			...checkLanguage(article, shop, locale, places, { used, complexity }),
		);
	// A text that cannot be read may be the one that uses the fact.
	if (problems.some(({ code }) => unread.has(code))) return problems;
	for (const name of Object.keys(article.facts))
		if (!used.has(name))
			problems.push(
				createProblem(places.key(["facts", name]), "fact-unused", { name }),
			);
	return problems;
}

const unread: ReadonlySet<string> = new Set([
	"message-syntax",
	"text-too-complex",
]);

function checkLanguage(
	article: Article,
	shop: Shop,
	locale: string,
	places: SourceMap,
	{
		used,
		complexity,
	}: {
		/** Facts that a text uses are added. */
		readonly used: Set<string>;
		readonly complexity: ComplexityCheck;
	},
): Problem[] {
	const text = article.texts[locale];
	if (text === undefined) return [];
	const values = toMessageValues({ shop, facts: article.facts, locale });
	const stated = new Set(
		Object.values(values).map((value) => String(value).toLowerCase()),
	);
	const problems: Problem[] = [];
	for (const field of ["title", "answer", "short"] as const) {
		const source = text[field];
		const at = (offset: number) => places.at([locale, field], offset);
		const excess = complexity.written(source, at(0));
		problems.push(...excess);
		if (excess.length > 0) continue;
		const message = parseMessage(source, locale);
		const mistakes = checkMessage(message, { article, shop, locale, at });
		problems.push(...mistakes);
		for (const { what, text: found, offset } of findPersonalData(
			source,
			stated,
		))
			problems.push(
				createProblem(at(offset), "personal-data", { what, text: found }),
			);
		if (message.kind === "mistake") continue;
		for (const { name } of message.arguments) used.add(name);
		if (mistakes.some((mistake) => mistake.severity === "error")) continue;
		const rendered = message.format(values);
		const excessOfFacts = complexity.filled(rendered, at(0));
		problems.push(...excessOfFacts);
		if (excessOfFacts.length > 0) continue;
		problems.push(
			...checkMarkdown({ text: source, locale, message, values, rendered, at }),
		);
		const shown = isPlain(rendered)
			? rendered.trim()
			: toPlainText(toBlocks(rendered));
		if (field === "answer") {
			const words = countWords(shown);
			if (words > textLimits.maxAnswerWords)
				problems.push(
					createProblem(at(0), "answer-too-long", {
						words,
						max: textLimits.maxAnswerWords,
						locale,
					}),
				);
		} else if (field === "short" && shown.length > textLimits.maxShortLength)
			problems.push(
				createProblem(at(0), "short-too-long", {
					length: shown.length,
					max: textLimits.maxShortLength,
				}),
			);
	}
	for (const list of ["questions", "notQuestions"] as const)
		for (const [i, phrasing] of text[list].entries()) {
			const path = [locale, list === "questions" ? list : "not_questions", i];
			for (const { what, text: found, offset } of findPersonalData(
				phrasing,
				stated,
			))
				problems.push(
					createProblem(places.at(path, offset), "personal-data", {
						what,
						text: found,
					}),
				);
		}
	return problems;
}

/** Words as a reader counts them; addresses of links do not count. */
function countWords(text: string): number {
	const visible = text.replace(/\(?(https?:\/\/|mailto:)\S*/g, " ");
	return visible.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,:-]*/gu)?.length ?? 0;
}
