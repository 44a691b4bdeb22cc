import { KeyPlaces } from "../../language/hash.js";
import type { Token } from "../../language/tokenize.js";
import * as packed from "./generated/safety-weights.js";
import { readBase64 } from "./read-base64.js";
import { readSafetyFeatures, safetyWordKey } from "./read-safety-features.js";
import { type SafetyTopic, safetyTopics } from "./safety-topic.js";

/** What a sentence is likely about. */
export interface SafetyJudgement {
	readonly topic: SafetyTopic;
	/** 0..1 that it is any of the topics at all. */
	readonly likelihood: number;
}

interface Model {
	readonly index: KeyPlaces;
	/** `weights[feature × topics + topic]`: for the topic, against none. */
	readonly weights: Int8Array;
}

let unpacked: Model | undefined;

/**
 * What a model learnt from some 2,600 phrasings in six languages and 24,000 everyday questions
 * makes of a sentence: a multinomial logistic regression, trained by scripts/train-safety.mjs.
 */
export function judgeSafety(
	sentence: readonly Token[],
): SafetyJudgement | undefined {
	unpacked ??= unpack();
	const { index, weights } = unpacked;
	// Letters alone, as of keys pressed at random, say nothing.
	if (!sentence.some((token) => index.get(safetyWordKey(token)) >= 0))
		return undefined;
	const features = readSafetyFeatures(sentence);
	const sums = safetyTopics.map((_, topic) => packed.bias[topic] ?? 0);
	let squares = 0;
	for (const weight of features.values()) squares += weight * weight;
	const scale = packed.scale / Math.sqrt(squares);
	for (const [key, weight] of features) {
		const feature = index.get(key);
		if (feature < 0) continue;
		for (let topic = 0; topic < sums.length; topic++)
			sums[topic] =
				(sums[topic] ?? 0) +
				(weights[feature * sums.length + topic] ?? 0) * weight * scale;
	}
	const odds = sums.reduce((total, sum) => total + Math.exp(sum), 0);
	const best = sums.indexOf(Math.max(...sums));
	const topic = safetyTopics[best];
	return topic && { topic, likelihood: odds / (1 + odds) };
}

function unpack(): Model {
	const keys = new Int32Array(readBase64(packed.keys).buffer);
	const index = new KeyPlaces(keys);
	return { index, weights: new Int8Array(readBase64(packed.weights).buffer) };
}
