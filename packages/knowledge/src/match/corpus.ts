import {
	createTokenizer,
	type Token,
	type Tokenizer,
} from "../language/tokenize.js";
import type { WordVectors } from "../language/word-vectors.js";
import { type ConceptFinder, createConceptFinder } from "./find-concepts.js";
import { learnTexts } from "./learn-texts.js";
import { createSemantics } from "./semantics.js";
import { type SparseRows, toSparseRows } from "./sparse-rows.js";
import type { TrainingRow } from "./training-row.js";
import type { TrainingSet, Utterance } from "./training-set.js";
import { createVectorizer, type Vectorizer } from "./vectorizer.js";

/** What a text of the training set is for. */
export type TextRole =
	| "utterance"
	/** The last sentence of a story, where the question usually is. */
	| "question"
	/** Another sentence of a story. */
	| "part"
	| "negative"
	| "weak"
	| "out-of-scope";

/** One text of the training set, read. */
export interface CorpusRow extends TrainingRow {
	readonly text: string;
	readonly language: string;
	readonly role: TextRole;
	/** Number of the row a part is taken from. */
	readonly parent?: number;
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
/** Fewest words of a story, and of a sentence of it that is learnt by itself. */
const STORY_WORDS = 12;
const SENTENCE_WORDS = 3;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Reads a training set: tokens, concepts, features. */
export function createCorpus(
	trainingSet: TrainingSet,
	wordVectors: readonly WordVectors[] = [],
): Corpus {
	const drafts: {
		text: string;
		language: string;
		role: TextRole;
		intent: number;
		notIntent?: number;
		parent?: number;
	}[] = [];
	const take = (
		texts: readonly Utterance[] | undefined,
		role: TextRole,
		intent: number,
		notIntent?: number,
	) => {
		for (const { text, language } of texts ?? [])
			drafts.push({
				text,
				language,
				role,
				intent,
				...(notIntent === undefined ? {} : { notIntent }),
			});
	};
	trainingSet.intents.forEach(({ utterances, weak, negatives }, intent) => {
		take(utterances, "utterance", intent);
		take(weak, "weak", intent);
		take(negatives, "negative", -1, intent);
	});
	take(trainingSet.outOfScope, "out-of-scope", -1);

	const isMixedScript = drafts.some(({ text }) => CYRILLIC.test(text));
	const tokenizer = createTokenizer({ isMixedScript });
	const concepts = createConceptFinder(trainingSet.concepts ?? [], tokenizer);
	const sentences = drafts.map(({ text }) => tokenizer.sentences(text));
	const tokenLists: (readonly Token[])[] = sentences.map((parts) =>
		parts.flat(),
	);
	for (const [parent, { text, language, role, intent }] of [
		...drafts.entries(),
	]) {
		if (role !== "utterance") continue;
		const parts = toParts(sentences[parent] ?? []);
		for (const [p, part] of parts.entries()) {
			const isLast = p === parts.length - 1;
			drafts.push({
				text,
				language,
				role: isLast ? "question" : "part",
				intent,
				parent,
			});
			tokenLists.push(part);
		}
	}
	const semantics = createSemantics(
		wordVectors.filter(({ language }) =>
			trainingSet.languages.includes(language),
		),
		trainingSet.concepts ?? [],
		concepts,
		tokenizer,
	);
	const learnt = learnTexts(tokenLists, concepts, trainingSet.languages.length);
	const vectorizer = createVectorizer(learnt.vocabulary, concepts, semantics);
	const balance = balanceOf(drafts, trainingSet.intents.length);
	const rows = drafts.map(
		(draft, r): CorpusRow => ({
			...draft,
			tokens: tokenLists[r] ?? [],
			cost: COST[draft.role] * (balance[draft.intent] ?? 1),
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
	};
}

/**
 * What errors on each intent cost beside those on an intent of mean size: the root of how much
 * fewer phrasings it has, so that frequent intents do not swallow rare ones.
 */
function balanceOf(
	drafts: readonly { readonly role: TextRole; readonly intent: number }[],
	intentCount: number,
): Float64Array {
	const counts = new Float64Array(intentCount);
	let total = 0;
	for (const { role, intent } of drafts) {
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

/** The sentences of a story that have enough words; none when the text is no story. */
function toParts(
	sentences: readonly (readonly Token[])[],
): readonly (readonly Token[])[] {
	const words = sentences.reduce((sum, { length }) => sum + length, 0);
	return sentences.length > 1 && words >= STORY_WORDS
		? sentences.filter(({ length }) => length >= SENTENCE_WORDS)
		: [];
}
