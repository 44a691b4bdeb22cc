import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	COMPILED_VERSION,
	type CompiledMatcher,
	fromCompiled,
	toCompiled,
} from "../compiled-matcher.js";
import type { MatchPolicy } from "../match.js";
import type { TrainedMatcher } from "../trained-matcher.js";
import type { TrainingSet } from "../training-set.js";

/** Keeps the last trained matcher of a folder, so that the next start need not train. */
export interface MatcherCache {
	read(key: string): TrainedMatcher | undefined;
	write(key: string, trained: TrainedMatcher): void;
}

/** Equal keys, equal matchers: what it learns from, what is asked of it, and the program that trains it. */
export function toCacheKey(
	trainingSet: TrainingSet,
	policy: Partial<MatchPolicy>,
	programAge: number,
): string {
	return createHash("sha256")
		.update(JSON.stringify([COMPILED_VERSION, programAge, policy, trainingSet]))
		.digest("hex");
}

/** A cache of one file. Whatever goes wrong with it only costs the time of training again. */
export function createMatcherCache(folder: string): MatcherCache {
	const file = join(folder, "matcher.json");
	return {
		read(key) {
			try {
				const text = readFileSync(file, "utf8");
				const end = text.indexOf("\n");
				return text.slice(0, end) === key
					? fromCompiled(JSON.parse(text.slice(end + 1)) as CompiledMatcher)
					: undefined;
			} catch {
				return undefined;
			}
		},
		write(key, trained) {
			try {
				mkdirSync(folder, { recursive: true });
				// Renamed in one step, so that a reader never sees half a file.
				const draft = `${file}.${process.pid}`;
				writeFileSync(draft, `${key}\n${JSON.stringify(toCompiled(trained))}`);
				renameSync(draft, file);
			} catch {
				// A folder that cannot be written means training at the next start, nothing worse.
			}
		},
	};
}
