import { foldMarks } from "../../language/fold-word.js";
import { createTokenizer } from "../../language/tokenize.js";
import { takeOutTurns } from "../take-out-turns.js";
import { createTurnFinder } from "../turn-finder.js";
import { safetyTables } from "./safety-tables.js";
import { type SafetyTopic, safetyTopics } from "./safety-topic.js";

const tables = Object.values(safetyTables);
const finders = safetyTopics.map(
	(topic) =>
		[topic, createTurnFinder(tables.flatMap((table) => table[topic]))] as const,
);
const harmless = createTurnFinder(tables.flatMap((table) => table.harmless));
const { sentences } = createTokenizer({ isMixedScript: false });

/**
 * The weightiest matter in a text that only a person may answer, or undefined. Knows six
 * languages at once, whatever the conversation's, because nobody changes language politely in need.
 */
export function findSafetyTopic(text: string): SafetyTopic | undefined {
	const parts = sentences(text).map((sentence) =>
		takeOutTurns(sentence, harmless).map((token) => foldMarks(token.exact)),
	);
	return finders.find(([, finder]) =>
		parts.some((words) => finder.stands(words)),
	)?.[0];
}
