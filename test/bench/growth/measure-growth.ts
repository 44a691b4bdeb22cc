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
	/** Time of computing alone, which says more while the machine is busy. */
	readonly trainCpuMs: number;
	readonly compiledMb: number;
	readonly loadMs: number;
	readonly loadCpuMs: number;
	/** Asking itself some hundred questions after that, which a bot does while it answers. */
	readonly warmUpMs: number;
	/** Computing per question, on average. */
	readonly queryCpuMs: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	/** 99th percentile of the first questions alone. */
	readonly firstP99Ms: number;
	/** The same without warming up. */
	readonly coldFirstP99Ms: number;
	/** Resident memory of a process that only loads the compiled file and answers. */
	readonly memoryMb: number;
	/** Share of phrasings with one letter missing that still find their article. */
	readonly found: number;
}

/** What training a size came to. */
export interface TrainedSize {
	readonly text: string;
	/** Id of an article, and a phrasing of it with a letter missing. */
	readonly questions: readonly (readonly [string, string])[];
	readonly figures: Pick<
		GrowthRow,
		"articles" | "phrasings" | "trainMs" | "trainCpuMs"
	>;
}

/** Questions that count as the first. */
const FIRST = 200;

/** What a process that loads a size measures. */
export type LoadedSize = Omit<
	GrowthRow,
	keyof TrainedSize["figures"] | "coldFirstP99Ms"
>;

/** Trains and ships a synthetic knowledge base of so many articles. */
export function trainSize(
	articles: number,
	onProgress: (share: number) => void,
): TrainedSize {
	const set = toSyntheticTrainingSet(articles);
	const { result, ms, cpuMs } = measure(() =>
		compileMatcher(set, { wordVectors: [], onProgress }),
	);
	return {
		text: JSON.stringify(result),
		questions: toQuestions(set),
		figures: {
			articles,
			phrasings: set.intents.reduce(
				(sum, one) => sum + one.utterances.length,
				0,
			),
			trainMs: ms,
			trainCpuMs: cpuMs,
		},
	};
}

function measure<T>(work: () => T) {
	const started = performance.now();
	const before = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(before);
	return {
		result,
		ms: performance.now() - started,
		cpuMs: (user + system) / 1e3,
	};
}

/** Loads what `trainSize` shipped, lets it warm up if wanted, and asks it. */
export function loadSize(
	readText: () => string,
	questions: TrainedSize["questions"],
	{ isWarm }: { readonly isWarm: boolean },
): LoadedSize {
	let length = 0;
	const {
		result: matcher,
		ms: loadMs,
		cpuMs: loadCpuMs,
	} = measure(() => {
		const text = readText();
		length = text.length;
		return createMatcherFromCompiled(JSON.parse(text));
	});
	const { ms: warmUpMs } = measure(() => {
		for (const _ of isWarm ? (matcher.warmUp?.() ?? []) : []);
	});
	const times: number[] = [];
	let found = 0;
	const { cpuMs: askCpuMs } = measure(() => {
		for (const [id, question] of questions) {
			const asked = performance.now();
			const { candidates } = matcher.match({ text: question });
			times.push(performance.now() - asked);
			if (candidates[0]?.intentId === id) found++;
		}
	});
	return {
		compiledMb: length / 1e6,
		loadMs,
		loadCpuMs,
		warmUpMs,
		queryCpuMs: askCpuMs / questions.length,
		p50Ms: quantileOf(times, 0.5),
		p99Ms: quantileOf(times, 0.99),
		firstP99Ms: quantileOf(times.slice(0, FIRST), 0.99),
		memoryMb: process.memoryUsage().rss / 1e6,
		found: found / questions.length,
	};
}

function quantileOf(times: readonly number[], share: number): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * share)] ?? 0;
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
