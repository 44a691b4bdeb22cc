import {
	compileMatcher,
	createMatcherFromCompiled,
	type TrainingSet,
} from "@shopbell/knowledge";
import { toSyntheticTrainingSet } from "./synthetic-training-set.js";

/** What one size costs. */
export interface GrowthRow {
	readonly articles: number;
	readonly phrasings: number;
	readonly trainMs: number;
	readonly compiledMb: number;
	readonly loadMs: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	/** Resident memory of a process that only loads the compiled file and answers. */
	readonly memoryMb: number;
	/** Share of phrasings with one letter missing that still find their article. */
	readonly found: number;
}

/** Trains, ships, loads and asks a synthetic knowledge base of so many articles. */
export function trainSize(
	articles: number,
	onProgress: (share: number) => void,
): { readonly text: string; readonly trainMs: number } {
	const set = toSyntheticTrainingSet(articles);
	const started = performance.now();
	const compiled = compileMatcher(set, { wordVectors: [], onProgress });
	const trainMs = performance.now() - started;
	return { text: JSON.stringify(compiled), trainMs };
}

/** Loads what `trainSize` shipped and asks it. */
export function loadSize(
	articles: number,
	text: string,
): Omit<GrowthRow, "trainMs"> {
	const started = performance.now();
	const matcher = createMatcherFromCompiled(JSON.parse(text));
	const loadMs = performance.now() - started;
	const set = toSyntheticTrainingSet(articles);
	const questions = toQuestions(set);
	const times: number[] = [];
	let found = 0;
	for (const [id, question] of questions) {
		const asked = performance.now();
		const { candidates } = matcher.match({ text: question });
		times.push(performance.now() - asked);
		if (candidates[0]?.intentId === id) found++;
	}
	times.sort((a, b) => a - b);
	return {
		articles,
		phrasings: set.intents.reduce((sum, one) => sum + one.utterances.length, 0),
		compiledMb: text.length / 1e6,
		loadMs,
		p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
		p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
		memoryMb: process.memoryUsage().rss / 1e6,
		found: found / questions.length,
	};
}

/** Two thousand phrasings, each without the third letter of its longest word. */
function toQuestions(set: TrainingSet): (readonly [string, string])[] {
	const all = set.intents.flatMap(({ id, utterances }) =>
		utterances.map(({ text }) => [id, text] as const),
	);
	const step = Math.max(1, Math.floor(all.length / 2_000));
	return all
		.filter((_, place) => place % step === 0)
		.map(([id, text]) => {
			const longest = text
				.split(" ")
				.reduce((a, b) => (b.length > a.length ? b : a));
			const spoilt = longest.slice(0, 2) + longest.slice(3);
			return [id, text.replace(longest, spoilt)] as const;
		});
}
