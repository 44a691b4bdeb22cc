import {
	countLanguageWords,
	type LanguageTable,
	toLanguageTable,
} from "../language/learn-languages.js";
import type { Token, Tokenizer } from "../language/tokenize.js";
import type { WordVectors } from "../language/word-vectors.js";
import type { ConceptFinder } from "./find-concepts.js";
import { learnTexts } from "./learn-texts.js";
import type { ReadConcepts } from "./read-concepts.js";
import {
	type RoleText,
	readTrainingSet,
	type TextRole,
} from "./read-training-set.js";
import { createSemantics } from "./semantics.js";
import { type SparseRows, toSparseRows } from "./sparse-rows.js";
import type { TrainingHelper } from "./training-helper.js";
import type { TrainingRow } from "./training-row.js";
import type { TrainingSet } from "./training-set.js";
import { createVectorizer, type Vectorizer } from "./vectorizer.js";

/** One text of the training set, read. */
export interface CorpusRow extends TrainingRow, RoleText {
	readonly tokens: readonly Token[];
}

/** A training set, read and turned into vectors. */
export interface Corpus {
	readonly intentIds: readonly string[];
	/** Extra certainty demanded per intent, 0..1. */
	readonly strictness: readonly number[];
	readonly languages: readonly string[];
	readonly rows: readonly CorpusRow[];
	/** Their vectors, in the same order. */
	readonly vectors: SparseRows;
	/** Whether Latin and Cyrillic spellings of a word meet. */
	readonly isMixedScript: boolean;
	readonly tokenizer: Tokenizer;
	readonly concepts: ConceptFinder | undefined;
	readonly vectorizer: Vectorizer;
	/** The wordings of the concepts. */
	readonly wordings: ReadConcepts;
	/** Learns what tells the languages apart, or waits for a helper that does. */
	readonly learnLanguages: () => LanguageTable;
}

const COST: Readonly<Record<TextRole, number>> = {
	utterance: 1,
	question: 1,
	part: 0.2,
	negative: 1,
	weak: 0.2,
	"out-of-scope": 1,
};

/** How much more or less than usual an error may cost for the sake of balance. */
const MOST_BALANCE = 3;
/** Reads a training set: tokens, concepts, features. A helper goes through some of the texts meanwhile and comes to the same. */
export function createCorpus(
	trainingSet: TrainingSet,
	wordVectors: readonly WordVectors[] = [],
	helper?: TrainingHelper,
): Corpus {
	const read = readTrainingSet(trainingSet, helper);
	const { texts, tokenLists, isMixedScript, tokenizer, concepts } = read;
	const semantics = createSemantics(
		wordVectors.filter(({ language }) =>
			trainingSet.languages.includes(language),
		),
		trainingSet.concepts ?? [],
		concepts,
		tokenizer,
	);
	const languageWords = countLanguageWords(
		texts.map(({ language }, r) => ({ language, tokens: tokenLists[r] ?? [] })),
		trainingSet.languages,
	);
	const isHelped = read.elsewhere !== undefined;
	if (isHelped) helper?.learnLanguages(languageWords);
	const learnt = learnTexts(read, trainingSet.languages.length, helper);
	const vectorizer = createVectorizer(learnt.vocabulary, concepts, semantics);
	const balance = balanceOf(texts, trainingSet.intents.length);
	const rows = texts.map(
		(text, r): CorpusRow => ({
			...text,
			tokens: tokenLists[r] ?? [],
			cost: COST[text.role] * (balance[text.intent] ?? 1),
		}),
	);
	return {
		intentIds: trainingSet.intents.map(({ id }) => id),
		strictness: trainingSet.intents.map(({ strictness }) => strictness ?? 0),
		languages: trainingSet.languages,
		rows,
		vectors:
			semantics === undefined
				? learnt.vectors
				: toSparseRows(toVectors(rows, vectorizer)),
		isMixedScript,
		tokenizer,
		concepts,
		vectorizer,
		wordings: read.wordings,
		learnLanguages: () =>
			(isHelped ? helper?.awaitLanguages() : undefined) ??
			toLanguageTable(languageWords),
	};
}

/**
 * What errors on each intent cost beside those on an intent of mean size: the root of how much
 * fewer phrasings it has, so that frequent intents do not swallow rare ones.
 */
function balanceOf(
	texts: readonly RoleText[],
	intentCount: number,
): Float64Array {
	const counts = new Float64Array(intentCount);
	let total = 0;
	for (const { role, intent } of texts) {
		if (role !== "utterance") continue;
		counts[intent] = (counts[intent] as number) + 1;
		total++;
	}
	const used = counts.filter((count) => count > 0).length;
	return counts.map((count) =>
		count === 0
			? 1
			: Math.min(
					Math.max(Math.sqrt(total / used / count), 1 / MOST_BALANCE),
					MOST_BALANCE,
				),
	);
}

function* toVectors(rows: readonly CorpusRow[], vectorizer: Vectorizer) {
	for (const { tokens, language } of rows)
		yield vectorizer.toVector(tokens, language);
}
