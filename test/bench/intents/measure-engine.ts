import { measureAuroc, measureCalibrationError } from "@shopbell/knowledge";
import {
	createRandom,
	type DataSet,
	type Sample,
	shuffled,
} from "./data-set.js";
import type { Engine } from "./engine.js";
import { withoutMarks, withTypos } from "./spoil-text.js";

/** Figures of one engine on one training set; shares as fractions 0..1. */
export interface Figures {
	readonly accuracy: number;
	readonly typo: number;
	/** Accuracy without marks, Cyrillic in Latin letters; null for English. */
	readonly stripped: number | null;
	/** Null where the data set has nothing out of scope. */
	readonly auroc: number | null;
	readonly joint: number;
	readonly ece: number;
	readonly buildMs: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	readonly heapMb: number;
}

const isRightAt =
	(threshold: number) =>
	(row: {
		readonly wanted: string | null;
		readonly intent: string | null;
		readonly score: number;
	}) =>
		row.score >= threshold ? row.intent === row.wanted : row.wanted === null;

/** Questions before those that are timed, so that no engine is timed while its code is still compiled. */
const WARM_UP = 300;

/** Trains an engine and asks it every question of the test part. */
export async function measureEngine(
	engine: Engine,
	dataSet: DataSet,
	samples: readonly Sample[],
): Promise<Figures> {
	const language = dataSet.languages[0] ?? "en";
	const threshold = await thresholdFromTraining(engine, samples, language);
	const heapBefore = usedHeapMb();
	const startedAt = performance.now();
	const ask = await engine.train(samples, language);
	const buildMs = performance.now() - startedAt;
	const heapMb = Math.max(0, usedHeapMb() - heapBefore);

	// Training texts misspelt, not test questions: that these are remembered would be measured.
	const warming = createRandom(7);
	const known = shuffled(samples, warming);
	for (let n = 0; n < WARM_UP; n += 1)
		await ask(withTypos(known[n % known.length]?.text ?? "", warming));
	const random = createRandom(5);
	const rows: {
		wanted: string | null;
		intent: string | null;
		score: number;
	}[] = [];
	const times: number[] = [];
	let typoRight = 0;
	let strippedRight = 0;
	for (const { text, intent: wanted } of dataSet.test) {
		const askedAt = performance.now();
		const guess = await ask(text);
		times.push(performance.now() - askedAt);
		rows.push({ wanted, ...guess });
		if (wanted === null) continue;
		if ((await ask(withTypos(text, random))).intent === wanted) typoRight++;
		if (language !== "en" && (await ask(withoutMarks(text))).intent === wanted)
			strippedRight++;
	}
	times.sort((a, b) => a - b);
	const inScope = rows.filter(({ wanted }) => wanted !== null);
	const outside = rows.filter(({ wanted }) => wanted === null);
	return {
		accuracy:
			inScope.filter(({ wanted, intent }) => wanted === intent).length /
			inScope.length,
		typo: typoRight / inScope.length,
		stripped: language === "en" ? null : strippedRight / inScope.length,
		auroc:
			outside.length === 0
				? null
				: measureAuroc(
						inScope.map(({ score }) => score),
						outside.map(({ score }) => score),
					),
		joint: rows.filter(isRightAt(threshold)).length / rows.length,
		ece: measureCalibrationError(
			inScope.map(({ wanted, intent, score }) => ({
				confidence: Math.min(1, Math.max(0, score)),
				isRight: wanted === intent,
			})),
		),
		buildMs,
		p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
		p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
		heapMb,
	};
}

/** Share of the intents that are hidden, and of the samples of the others that are asked. */
const SHARE = 0.2;
/** Most samples that are asked. */
const MOST_ASKED = 600;

/**
 * The threshold with the best joint accuracy on training data alone: a fifth of
 * the intents is hidden and plays what is out of scope, a fifth of the others'
 * samples is asked. All samples of the hidden are asked, so each counts a fifth:
 * otherwise more would be out of scope than not, and silence would pay.
 */
async function thresholdFromTraining(
	engine: Engine,
	samples: readonly Sample[],
	language: string,
): Promise<number> {
	const random = createRandom(11);
	const intents = [...new Set(samples.map(({ intent }) => intent))].sort();
	const hidden = new Set(
		shuffled(intents, random).slice(0, Math.floor(intents.length * SHARE)),
	);
	const kept: Sample[] = [];
	const asked: Sample[] = [];
	for (const sample of shuffled(samples, random))
		if (hidden.has(sample.intent)) asked.push({ ...sample, intent: null });
		else if (random() < SHARE) asked.push(sample);
		else kept.push(sample);
	const ask = await engine.train(kept, language);
	const rows: {
		wanted: string | null;
		intent: string | null;
		score: number;
	}[] = [];
	for (const { text, intent: wanted } of asked.slice(0, MOST_ASKED))
		rows.push({ wanted, ...(await ask(text)) });
	let best = 0;
	let bestRight = -1;
	for (const { score } of rows) {
		const right = rows
			.filter(isRightAt(score))
			.reduce((sum, { wanted }) => sum + (wanted === null ? SHARE : 1), 0);
		if (right > bestRight) {
			bestRight = right;
			best = score;
		}
	}
	return best;
}

function usedHeapMb(): number {
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
}
