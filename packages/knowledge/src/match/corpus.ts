import {
	createTokenizer,
	type Token,
	type Tokenizer,
} from "../language/tokenize.js";
import type { WordVectors } from "../language/word-vectors.js";
import { type ConceptFinder, createConceptFinder } from "./find-concepts.js";
import { createSemantics } from "./semantics.js";
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

	const tokenizer = createTokenizer({
		isMixedScript: drafts.some(({ text }) => CYRILLIC.test(text)),
	});
	const concepts = createConceptFinder(trainingSet.concepts ?? [], tokenizer);
	const tokenLists = drafts.map(({ text }) => tokenizer.tokens(text));
	for (const [parent, { text, language, role, intent }] of [
		...drafts.entries(),
	]) {
		if (role !== "utterance") continue;
		const parts = toParts(tokenizer.sentences(text));
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
	const vectorizer = createVectorizer(tokenLists, concepts, semantics);
	const rows = drafts.map((draft, r): CorpusRow => {
		const tokens = tokenLists[r] ?? [];
		return {
			...draft,
			tokens,
			cost: COST[draft.role],
			vector: vectorizer.toVector(tokens, draft.language),
		};
	});
	return {
		intentIds: trainingSet.intents.map(({ id }) => id),
		strictness: trainingSet.intents.map(({ strictness }) => strictness ?? 0),
		languages: trainingSet.languages,
		rows,
		tokenizer,
		concepts,
		vectorizer,
	};
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
