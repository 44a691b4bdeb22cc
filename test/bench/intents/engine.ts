import { createMatcher } from "@shopbell/knowledge";
import type { Sample } from "./data-set.js";

/** Best intent of a text and how sure the engine is; higher is surer. */
export interface Guess {
	readonly intent: string | null;
	readonly score: number;
}

/** Something that learns intents from samples. */
export interface Engine {
	readonly name: string;
	train(
		samples: readonly Sample[],
		language: string,
	): Promise<(text: string) => Guess | Promise<Guess>>;
}

/** Our own matcher with its defaults. */
export const shopbell: Engine = {
	name: "shopbell",
	async train(samples, language) {
		const intents = new Map<string, { text: string; language: string }[]>();
		for (const { text, intent } of samples) {
			if (intent === null) continue;
			const list = intents.get(intent);
			if (list === undefined) intents.set(intent, [{ text, language }]);
			else list.push({ text, language });
		}
		const matcher = createMatcher({
			languages: [language],
			intents: [...intents].map(([id, utterances]) => ({ id, utterances })),
		});
		return (text) => {
			const [best] = matcher.match({ text }).candidates;
			return { intent: best?.intentId ?? null, score: best?.confidence ?? 0 };
		};
	},
};
