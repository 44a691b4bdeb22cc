import type { Token } from "../../language/tokenize.js";
import type { Lexicon } from "../lexicon.js";
import {
	findCertainTopic,
	findLikelyTopic,
	findSafetyTopic,
	readForModel,
} from "./find-safety-topic.js";
import { readSafetyFeatures } from "./read-safety-features.js";
import type { SafetyTopic } from "./safety-topic.js";

/** Finds the matter in a text that only a person may answer. */
export type SafetyFinder = (text: string) => SafetyTopic | undefined;

/** A text as the model sees it. */
interface Features {
	readonly weights: ReadonlyMap<number, number>;
	/** Euclidean. */
	readonly length: number;
}

interface Phrasing extends Features {
	readonly topic: SafetyTopic | "harmless";
}

/** From this likeness on (cosine, 0..1) a text says what a phrasing says. */
const leastLikeness = 0.55;

/**
 * What `findSafetyTopic` finds, and what editors wrote down under `safety` in their lexicons. Their
 * harmless phrasings take back what the model thinks likely, never what is certain.
 */
export function createSafetyFinder(lexicons: readonly Lexicon[]): SafetyFinder {
	const phrasings = lexicons.flatMap(({ safety = {} }) =>
		Object.entries(safety).flatMap(([topic, texts]) =>
			texts.map((text) => ({
				...toFeatures(readForModel(text)),
				topic: topic as Phrasing["topic"],
			})),
		),
	);
	if (phrasings.length === 0) return findSafetyTopic;
	return (text) => {
		const certain = findCertainTopic(text);
		if (certain !== undefined) return certain;
		const sentences = readForModel(text);
		const near = findNearest(phrasings, toFeatures(sentences));
		if (near === undefined) return findLikelyTopic(sentences);
		return near.topic === "harmless" ? undefined : near.topic;
	};
}

function toFeatures(sentences: readonly (readonly Token[])[]): Features {
	const weights = readSafetyFeatures(sentences.flat());
	let squares = 0;
	for (const weight of weights.values()) squares += weight * weight;
	return { weights, length: Math.sqrt(squares) };
}

function findNearest(
	phrasings: readonly Phrasing[],
	said: Features,
): Phrasing | undefined {
	let nearest: Phrasing | undefined;
	let most = leastLikeness;
	for (const one of phrasings) {
		let product = 0;
		for (const [key, weight] of one.weights)
			product += weight * (said.weights.get(key) ?? 0);
		const likeness = product / (said.length * one.length || 1);
		if (likeness < most) continue;
		nearest = one;
		most = likeness;
	}
	return nearest;
}
