import type { Token } from "../language/tokenize.js";
import { type LinearModel, scoreLinear } from "./linear-model.js";
import type { SparseVector } from "./sparse-rows.js";
import type { Vectorizer } from "./vectorizer.js";

/** Fewest words of a text whose sentences are also read one by one. */
const STORY_WORDS = 9;
/** Fewest words of a sentence that may carry the question. */
const SENTENCE_WORDS = 2;
/** Share of the best sentence in the score of a story. */
const SENTENCE_SHARE = 0.25;

/** Sentences of a story that are read one by one. */
const MAX_SENTENCES = 12;

/** Scores of all intents for one text, and what they were made from. */
export interface Ranking {
	readonly scores: Float64Array;
	readonly tokens: readonly Token[];
	readonly vector: SparseVector;
}

/**
 * Scores a text. In a story every sentence is also scored alone and the one that
 * speaks most clearly for an intent counts a quarter, so that the matter is found
 * wherever it is buried.
 */
export function rankIntents(
	sentences: readonly (readonly Token[])[],
	model: LinearModel,
	vectorizer: Pick<Vectorizer, "toVector">,
	language: string,
): Ranking {
	const tokens = sentences.flat();
	const vector = vectorizer.toVector(tokens, language);
	const scores = scoreLinear(model, vector);
	const parts = sentences.filter(
		(sentence) => sentence.length >= SENTENCE_WORDS,
	);
	if (parts.length > 1 && tokens.length >= STORY_WORDS)
		addSentences(
			scores,
			parts
				.slice(0, MAX_SENTENCES)
				.map((part) => scoreLinear(model, vectorizer.toVector(part, language))),
		);
	return { scores, tokens, vector };
}

/** Adds what the clearest sentence of a story says to the scores of the whole, in place. */
export function addSentences(
	scores: Float64Array,
	parts: readonly Float64Array[],
): void {
	for (let i = 0; i < scores.length; i++) {
		let best = -Infinity;
		for (const part of parts) best = Math.max(best, part[i] as number);
		scores[i] =
			(1 - SENTENCE_SHARE) * (scores[i] as number) + SENTENCE_SHARE * best;
	}
}

/** Numbers of the best intents, of scores whose last is that of none, best first; ties by their order. */
export function topIntents(scores: Float64Array, count: number): number[] {
	const top: number[] = [];
	for (let i = 0; i < scores.length - 1; i++) {
		const score = scores[i] as number;
		let place = top.length;
		while (place > 0 && (scores[top[place - 1] as number] as number) < score)
			place--;
		if (place < count) {
			top.splice(place, 0, i);
			if (top.length > count) top.pop();
		}
	}
	return top;
}
