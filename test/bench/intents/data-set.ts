import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One text and its intent; null when out of scope. */
export interface Sample {
	readonly text: string;
	readonly intent: string | null;
}

/** A public data set in the normalised format. */
export interface DataSet {
	readonly name: string;
	readonly languages: readonly string[];
	readonly train: readonly Sample[];
	readonly test: readonly Sample[];
}

/** Reads every data set of a folder, in the order of their file names. */
export function loadDataSets(
	folder: string,
	only: readonly string[],
): readonly DataSet[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".json"))
		.sort()
		.map((file) => ({
			...(JSON.parse(readFileSync(join(folder, file), "utf8")) as DataSet),
			name: file.slice(0, -".json".length),
		}))
		.filter(({ name }) => only.length === 0 || only.includes(name));
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** `count` random samples of each intent, all where there are fewer. */
export function drawPerIntent(
	samples: readonly Sample[],
	count: number,
	seed: number,
): readonly Sample[] {
	const random = createRandom(seed * 7_919);
	return [...groupByIntent(samples)]
		.filter(([intent]) => intent !== null)
		.sort(([a], [b]) => String(a).localeCompare(String(b)))
		.flatMap(([, group]) => shuffled(group, random).slice(0, count));
}

function groupByIntent(
	samples: readonly Sample[],
): Map<string | null, Sample[]> {
	const groups = new Map<string | null, Sample[]>();
	for (const sample of samples) {
		const group = groups.get(sample.intent);
		if (group === undefined) groups.set(sample.intent, [sample]);
		else group.push(sample);
	}
	return groups;
}

/** A copy in random order. */
export function shuffled<T>(
	items: readonly T[],
	random: () => number,
): readonly T[] {
	return items
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}
