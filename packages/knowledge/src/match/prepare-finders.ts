import {
	sharedTokenizer,
	type Token,
	type Tokenizer,
} from "../language/tokenize.js";
import { createWordForms } from "../language/word-endings.js";
import type { WordVectors } from "../language/word-vectors.js";
import {
	createSpellingCorrector,
	type SpellingCorrector,
} from "./correct-spelling.js";
import { createConceptFinder } from "./find-concepts.js";
import { createExactFinder, type ExactFinder } from "./find-exact.js";
import { createNearestFinder, type NearestFinder } from "./find-nearest.js";
import {
	createOtherCompanyFinder,
	type OtherCompanyFinder,
} from "./find-other-companies.js";
import { createPhrasingVectors } from "./phrasing-vectors.js";
import { type PhrasingWords, wordOf } from "./phrasings.js";
import { createSemantics } from "./semantics.js";
import type { Readers } from "./traced-match.js";
import type { ReadTexts } from "./trained-matcher.js";
import { createVectorizer } from "./vectorizer.js";

/** What a matcher looks texts up with; none of it needs trained weights. */
export interface Finders extends Readers {
	readonly exactFinder: ExactFinder;
	/** Undefined when there are no other companies. */
	readonly otherCompanies: OtherCompanyFinder | undefined;
	readonly nearestFinder: NearestFinder;
	readonly spelling: SpellingCorrector;
}

/** Words read in one step. */
const STEP = 5_000;

/** Makes them, in steps of a few milliseconds, with the word vectors to train with and, if they are still there, what read the texts. */
export function* prepareFinders(
	texts: ReadTexts,
	wordVectors: readonly WordVectors[] = [],
	readers: Readers = createReaders(texts, wordVectors),
): Generator<undefined, Finders> {
	const { tokenizer, vectorizer } = readers;
	const { phrasings, languages } = texts;
	yield;
	const tokensAt = yield* readPhrasings(phrasings, tokenizer);
	const exactFinder = createExactFinder(phrasings, tokensAt);
	yield;
	const otherCompanies = createOtherCompanyFinder(
		texts.otherCompanies,
		tokenizer,
		tokensAt.filter((_, place) => (phrasings.intents[place] as number) >= 0),
	);
	const nearestFinder = yield* createNearestFinder({
		phrasings,
		tokensAt,
		featureCount: vectorizer.featureCount,
		vectorOf: createPhrasingVectors(texts, tokensAt, vectorizer),
	});
	const spelling = yield* createSpellingCorrector({
		phrasings,
		tokensAt,
		languages,
		isKnown: (token) => vectorizer.isKnown(token),
		forms: createWordForms(readers.tokenizer),
		wordVectors,
	});
	return { ...readers, exactFinder, otherCompanies, nearestFinder, spelling };
}

/** Words of each phrasing, as the training has read them. */
function* readPhrasings(
	phrasings: PhrasingWords,
	tokenizer: Tokenizer,
): Generator<undefined, readonly (readonly Token[])[]> {
	const { words, wordNumbers, wordStarts } = phrasings;
	const tokens: Token[] = [];
	for (const number of words.keys()) {
		tokens.push(tokenizer.remember(wordOf(phrasings, number)));
		if (tokens.length % STEP === 0) yield;
	}
	const tokensAt: (readonly Token[])[] = [];
	for (let place = 0; place + 1 < wordStarts.length; place++) {
		const own: Token[] = [];
		const end = wordStarts[place + 1] as number;
		for (let at = wordStarts[place] as number; at < end; at++)
			own.push(tokens[wordNumbers[at] as number] as Token);
		tokensAt.push(own);
	}
	return tokensAt;
}

function createReaders(
	texts: ReadTexts,
	wordVectors: readonly WordVectors[],
): Readers {
	const { isMixedScript, vocabulary, wordVectorLanguages } = texts;
	const tokenizer = sharedTokenizer(isMixedScript);
	const concepts = createConceptFinder(texts.concepts, tokenizer);
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
