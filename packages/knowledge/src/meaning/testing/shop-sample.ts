import type { TrainingSet } from "../../match/training-set.js";

const SYLLABLES = "ba ke mi to lu sha ri ven dor pel zan qui".split(" ");

/** A common word and forty rare ones of the same meaning, unlike in their letters. */
function toSynonyms(common: string, concept: number): readonly string[] {
	const rare = Array.from({ length: 40 }, (_, i) => {
		// 101 and 12³ have no common divisor: no word comes twice.
		const code = ((concept * 40 + i) * 101 + 17) % 1_728;
		return [code % 12, Math.floor(code / 12) % 12, Math.floor(code / 144)]
			.map((place) => SYLLABLES[place])
			.join("");
	});
	return [common, ...rare];
}

const CONCEPTS = [
	...["cancel", "return", "track", "change"],
	...["parcel", "invoice", "account"],
].map(toSynonyms);
const ACTIONS = CONCEPTS.slice(0, 4);
const THINGS = CONCEPTS.slice(4);

const FRAMES: readonly ((action: string, thing: string) => string)[] = [
	(action, thing) => `how do I ${action} my ${thing}`,
	(action, thing) => `I want to ${action} the ${thing} please`,
	(action, thing) => `can you ${action} this ${thing} for me`,
	(action, thing) => `${action} ${thing}`,
];
const ELSEWHERE = {
	who: ["my cousin", "the mayor", "our teacher", "that actor", "a neighbour"],
	does: ["sings in", "walks through", "paints", "dreams of", "votes in"],
	where: ["the opera", "Lisbon", "the forest", "winter", "an aquarium"],
};

/** One question and the intent it asks for. */
export interface SampleQuestion {
	readonly text: string;
	readonly intent: string | null;
}

/** Twelve intents of an action and a thing; every other phrasing and question names both by rare words, each its own. */
export function toShopSample(): {
	readonly trainingSet: TrainingSet;
	readonly questions: readonly SampleQuestion[];
} {
	const intents = ACTIONS.flatMap((actions, a) =>
		THINGS.map((things, t) => ({
			id: `${actions[0]}.${things[0]}`,
			utterances: Array.from({ length: 8 }, (_, i) => ({
				text: FRAMES[i % 4]?.(
					actions[i % 2 === 0 ? 0 : i + t * 8] ?? "",
					things[i % 2 === 0 ? 0 : i + a * 8] ?? "",
				) as string,
				language: "en",
			})),
		})),
	);
	const strange = ELSEWHERE.who.flatMap((who) =>
		ELSEWHERE.does.flatMap((does) =>
			ELSEWHERE.where.map((where) => `${who} ${does} ${where}`),
		),
	);
	const questions = ACTIONS.flatMap((actions) =>
		THINGS.flatMap((things) =>
			[0, 26, 28, 30].map((i) => ({
				text: `is it possible to ${actions[i]} a ${things[i + (i === 0 ? 0 : 8)]}`,
				intent: `${actions[0]}.${things[0]}`,
			})),
		),
	);
	return {
		trainingSet: {
			languages: ["en"],
			intents,
			outOfScope: strange
				.filter((_, i) => i % 3 === 0)
				.map((text) => ({ text, language: "en" })),
		},
		questions: [
			...questions,
			...strange
				.filter((_, i) => i % 3 === 1)
				.map((text) => ({ text, intent: null })),
		],
	};
}

/** A vector that knows which words mean the same: one dimension per meaning, the rest by chance. */
export function toConceptVector(text: string): Float32Array {
	const vector = toChanceVector(text).map((value) => value * 0.1);
	const words = text.toLowerCase().split(/\P{L}+/u);
	CONCEPTS.forEach((synonyms, dimension) => {
		if (words.some((word) => synonyms.includes(word)))
			vector[dimension] = (vector[dimension] ?? 0) + 1;
	});
	return vector;
}

/** A vector that tells nothing: other for every text, the same for the same. */
export function toChanceVector(text: string): Float32Array {
	let state = 7;
	for (const sign of text)
		state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	return Float32Array.from({ length: 16 }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return state / 2 ** 31;
	});
}
