import type { Lexicon } from "../lexicon.js";
import {
	findCertainTopic,
	findSafetyTopic,
	readForModel,
} from "./find-safety-topic.js";
import { readSafetyFeatures } from "./read-safety-features.js";
import type { SafetyTopic } from "./safety-topic.js";

/** Finds the matter in a text that only a person may answer. */
export type SafetyFinder = (text: string) => SafetyTopic | undefined;

interface Known {
	readonly topic: SafetyTopic | "harmless";
	readonly features: ReadonlyMap<number, number>;
	readonly length: number;
}

/** From this likeness on (cosine, 0..1) a text says what a phrasing says. */
const leastLikeness = 0.55;

/**
 * What `findSafetyTopic` finds, and what editors wrote down under `safety` in their lexicons. Their
 * harmless phrasings take back what the model thinks likely, never what is certain.
 */
export function createSafetyFinder(lexicons: readonly Lexicon[]): SafetyFinder {
	const known = lexicons.flatMap(({ safety = {} }) =>
		Object.entries(safety).flatMap(([topic, phrasings]) =>
			phrasings.map((text) => toKnown(text, topic as Known["topic"])),
		),
	);
	if (known.length === 0) return findSafetyTopic;
	return (text) => {
		const certain = findCertainTopic(text);
		if (certain !== undefined) return certain;
		const near = findNearest(known, text);
		if (near === undefined) return findSafetyTopic(text);
		return near.topic === "harmless" ? undefined : near.topic;
	};
}

function toKnown(text: string, topic: Known["topic"]): Known {
	const features = readSafetyFeatures(readForModel(text).flat());
	let squares = 0;
	for (const weight of features.values()) squares += weight * weight;
	return { topic, features, length: Math.sqrt(squares) };
}

function findNearest(known: readonly Known[], text: string): Known | undefined {
	const said = toKnown(text, "harmless");
	let nearest: Known | undefined;
	let most = leastLikeness;
	for (const one of known) {
		let product = 0;
		for (const [key, weight] of one.features)
			product += weight * (said.features.get(key) ?? 0);
		const likeness = product / (said.length * one.length || 1);
		if (likeness < most) continue;
		nearest = one;
		most = likeness;
	}
	return nearest;
}
