import { foldMarks } from "../../language/fold-word.js";
import { createTokenizer, type Token } from "../../language/tokenize.js";
import { takeOutTurns } from "../take-out-turns.js";
import { createTurnFinder } from "../turn-finder.js";
import { judgeSafety } from "./judge-safety.js";
import { safetyTables } from "./safety-tables.js";
import { type SafetyTopic, safetyTopics } from "./safety-topic.js";

const tables = Object.values(safetyTables);
const finders = safetyTopics.map(
	(topic) =>
		[topic, createTurnFinder(tables.flatMap((table) => table[topic]))] as const,
);
const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));
const { sentences } = createTokenizer({ isMixedScript: false });
/** As the model was trained; what counts is said at the beginning or the end. */
const reading = createTokenizer({ isMixedScript: true, maxLength: 1_500 });

/** From this likelihood on a person answers: nine of ten matters worded anew, and one of two hundred everyday questions. */
const leastLikelihood = 0.28;
/** A story touches on much by the way, so it must be clearer. */
const leastOfStory = 0.45;
/** In fewer words only what is certain counts. */
const fewestWords = 3;
/** Longer texts are stories, which are judged sentence by sentence. */
const storyWords = 20;

/**
 * The weightiest matter in a text that only a person may answer, or undefined: certain by turns
 * of phrase, else clearly likely by what a model learnt. Knows six languages at once, whatever
 * the conversation's, because nobody changes language politely in need.
 */
export function findSafetyTopic(text: string): SafetyTopic | undefined {
	return findCertainTopic(text) ?? findLikelyTopic(readForModel(text));
}

/** The weightiest matter that a turn of phrase names. */
export function findCertainTopic(text: string): SafetyTopic | undefined {
	const parts = sentences(text).map((sentence) =>
		takeOutTurns(
			sentence.map((token) => foldMarks(token.exact)),
			harmless,
		),
	);
	return finders.find(([, finder]) =>
		parts.some((words) => finder.stands(words)),
	)?.[0];
}

/** Sentences as the model reads them. */
export function readForModel(text: string): readonly (readonly Token[])[] {
	return reading.sentences(text);
}

/** The topic that the model finds likeliest in these sentences, when that is likely enough. */
export function findLikelyTopic(
	parts: readonly (readonly Token[])[],
): SafetyTopic | undefined {
	const whole = parts.flat();
	if (whole.length < fewestWords) return undefined;
	const isStory = whole.length > storyWords;
	const least = isStory ? leastOfStory : leastLikelihood;
	const likely = (isStory || parts.length < 2 ? parts : [...parts, whole])
		.flatMap((part) => judgeSafety(part) ?? [])
		.filter(({ likelihood }) => likelihood >= least)
		.sort((a, b) => b.likelihood - a.likelihood);
	return likely[0]?.topic;
}
