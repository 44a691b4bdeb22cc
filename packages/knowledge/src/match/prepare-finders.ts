import { sharedTokenizer, type Token } from "../language/tokenize.js";
import { createWordForms } from "../language/word-endings.js";
import type { WordVectors } from "../language/word-vectors.js";
import {
	createSpellingCorrector,
	type SpellingCorrector,
} from "./correct-spelling.js";
import { createFinderOfRead } from "./find-concepts.js";
import { createExactFinder, type ExactFinder } from "./find-exact.js";
import { createNearestFinder, type NearestFinder } from "./find-nearest.js";
import {
	createOtherCompanyFinder,
	type OtherCompanyFinder,
} from "./find-other-companies.js";
import {
	createPhrasingTokens,
	type PhrasingTokens,
} from "./phrasing-tokens.js";
import { createPhrasingVectors } from "./phrasing-vectors.js";
import { type ReadConcepts, readConcepts } from "./read-concepts.js";
import { createSemantics } from "./semantics.js";
import type { Readers } from "./traced-match.js";
import type { ReadTexts } from "./trained-matcher.js";
import { createVectorizer } from "./vectorizer.js";
import { countWordUses } from "./word-uses.js";

/** What a matcher looks texts up with; none of it needs trained weights. */
export interface Finders extends Readers {
	readonly exactFinder: ExactFinder;
	/** Undefined when there are no other companies. */
	readonly otherCompanies: OtherCompanyFinder | undefined;
	readonly nearestFinder: NearestFinder;
	readonly spelling: SpellingCorrector;
}

/** Makes them, in steps of a few milliseconds, with the word vectors to train with and, if they are still there, what read the texts. */
export function* prepareFinders(
	texts: ReadTexts,
	wordVectors: readonly WordVectors[] = [],
	readers: Readers = createReaders(texts, wordVectors),
): Generator<undefined, Finders> {
	const { tokenizer, vectorizer } = readers;
	const { phrasings, languages } = texts;
	yield;
	const tokens = yield* createPhrasingTokens(phrasings, tokenizer);
	yield;
	const exactFinder = createExactFinder(phrasings, tokens);
	yield;
	const wordUses = countWordUses(phrasings, tokens);
	yield;
	const otherCompanies = createOtherCompanyFinder(
		texts.otherCompanies,
		tokenizer,
		{
			has: (read) => (wordUses.uses[wordUses.numberOf(read) ?? -1] ?? 0) > 0,
			texts: () => textsOf(phrasings, tokens),
		},
	);
	const nearestFinder = yield* createNearestFinder({
		phrasings,
		tokens,
		wordUses,
		featureCount: vectorizer.featureCount,
		vectorOf: createPhrasingVectors(texts, tokens, vectorizer),
	});
	const spelling = yield* createSpellingCorrector({
		phrasings,
		tokens,
		languages,
		isKnown: (token) => vectorizer.isKnown(token),
		forms: createWordForms(readers.tokenizer),
		wordVectors,
	});
	return { ...readers, exactFinder, otherCompanies, nearestFinder, spelling };
}

/** The words of all phrasings that are no counter-phrasings. */
function* textsOf(
	{ intents }: ReadTexts["phrasings"],
	tokens: PhrasingTokens,
): Generator<readonly Token[]> {
	for (let place = 0; place < tokens.count; place++)
		if ((intents[place] as number) >= 0) yield tokens.at(place);
}

/** What reads texts for a matcher, with the word vectors to train with and, if they were read before, the wordings of its concepts. */
export function createReaders(
	texts: ReadTexts,
	wordVectors: readonly WordVectors[],
	wordings?: ReadConcepts,
): Readers {
	const { isMixedScript, vocabulary, wordVectorLanguages } = texts;
	const tokenizer = sharedTokenizer(isMixedScript);
	const concepts = createFinderOfRead(
		wordings ?? readConcepts(texts.concepts, tokenizer),
		tokenizer,
	);
	const semantics = createSemantics(
		wordVectors.filter(({ language }) =>
			wordVectorLanguages.includes(language),
		),
		texts.concepts,
		concepts,
		tokenizer,
	);
	return {
		tokenizer,
		concepts,
		vectorizer: createVectorizer(vocabulary, concepts, semantics),
	};
}
