import {
	createTokenizer,
	type Token,
	type Tokenizer,
} from "../language/tokenize.js";
import { type ConceptFinder, createConceptFinder } from "./find-concepts.js";
import type { TrainingSet, Utterance } from "./training-set.js";

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

/** One text, and what it says about intents. */
export interface RoleText {
	readonly text: string;
	readonly language: string;
	readonly role: TextRole;
	/** Number of its intent; -1 when it belongs to none. */
	readonly intent: number;
	/** Number of the one intent it must not have. */
	readonly notIntent?: number;
	/** Number of the text a part is taken from. */
	readonly parent?: number;
}

/** The texts of a training set, sentences of stories after all others, and their words. */
export interface ReadTrainingSet {
	readonly texts: readonly RoleText[];
	/** Words of each text, in the same order. */
	readonly tokenLists: readonly (readonly Token[])[];
	/** Whether Latin and Cyrillic spellings of a word meet. */
	readonly isMixedScript: boolean;
	readonly tokenizer: Tokenizer;
	readonly concepts: ConceptFinder | undefined;
}

/** Fewest words of a story, and of a sentence of it that is learnt by itself. */
const STORY_WORDS = 12;
const SENTENCE_WORDS = 3;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Reads the words of a training set; equal sets are read equally. */
export function readTrainingSet(trainingSet: TrainingSet): ReadTrainingSet {
	const texts: RoleText[] = [];
	const take = (
		given: readonly Utterance[] | undefined,
		role: TextRole,
		intent: number,
		notIntent?: number,
	) => {
		for (const { text, language } of given ?? [])
			texts.push({
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

	const isMixedScript = texts.some(({ text }) => CYRILLIC.test(text));
	const tokenizer = createTokenizer({ isMixedScript });
	const concepts = createConceptFinder(trainingSet.concepts ?? [], tokenizer);
	const sentences = texts.map(({ text }) => tokenizer.sentences(text));
	const tokenLists: (readonly Token[])[] = sentences.map((parts) =>
		parts.flat(),
	);
	for (const [parent, { text, language, role, intent }] of [
		...texts.entries(),
	]) {
		if (role !== "utterance") continue;
		const parts = toParts(sentences[parent] ?? []);
		for (const [p, part] of parts.entries()) {
			const isLast = p === parts.length - 1;
			texts.push({
				text,
				language,
				role: isLast ? "question" : "part",
				intent,
				parent,
			});
			tokenLists.push(part);
		}
	}
	return { texts, tokenLists, isMixedScript, tokenizer, concepts };
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
