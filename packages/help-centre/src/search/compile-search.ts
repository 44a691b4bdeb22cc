import {
	compileMatcher,
	type KnowledgeBase,
	type TrainingSet,
	toTrainingSet,
} from "@shopbell/knowledge";
import type { SiteLocale } from "../site/site.js";
import type { SearchData } from "./search-data.js";

/** Trains the search of one language on its own phrasings. Takes seconds for thousands of them. */
export function compileSearch(
	knowledgeBase: KnowledgeBase,
	{ locale, articles }: SiteLocale,
	onProgress?: (share: number) => void,
): SearchData {
	return {
		language: locale,
		matcher: compileMatcher(
			toOneLanguage(
				toTrainingSet(knowledgeBase),
				locale,
				new Set(articles.keys()),
			),
			{ wordVectors: [], ...(onProgress ? { onProgress } : {}) },
		),
		entries: [...articles.values()].map(
			({ id, title, topic, summary, path }) => ({
				id,
				title,
				topic: topic.name,
				summary,
				path,
			}),
		),
	};
}

function toOneLanguage(
	{ intents, concepts = [], outOfScope = [] }: TrainingSet,
	language: string,
	ids: ReadonlySet<string>,
): TrainingSet {
	const own = <T extends { readonly language: string }>(texts: readonly T[]) =>
		texts.filter((text) => text.language === language);
	return {
		languages: [language],
		intents: intents
			.filter(({ id }) => ids.has(id))
			.map((intent) => ({
				...intent,
				utterances: own(intent.utterances),
				negatives: own(intent.negatives ?? []),
				weak: own(intent.weak ?? []),
			})),
		concepts: concepts.flatMap(({ id, words }) => {
			const its = words[language];
			return its === undefined ? [] : [{ id, words: { [language]: its } }];
		}),
		outOfScope: own(outOfScope),
	};
}
