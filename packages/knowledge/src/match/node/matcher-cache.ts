import { createHash } from "node:crypto";
import {
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
} from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { replaceFile } from "../../load/node/replace-file.js";
import { COMPILED_VERSION } from "../compiled-matcher.js";
import type { MatchPolicy } from "../match.js";
import type { TrainedMatcher } from "../trained-matcher.js";
import type { TrainingSet } from "../training-set.js";
import { withOwnArrays } from "./with-own-arrays.js";

/** Keeps the matchers of a folder that were used last, so that the next start need not train. */
export interface MatcherCache {
	read(key: string): TrainedMatcher | undefined;
	write(key: string, trained: TrainedMatcher): void;
}

/** Equal keys, equal matchers: what it learns from, what is asked of it, and the program that trains it. */
export function toCacheKey(
	trainingSet: TrainingSet,
	policy: Partial<MatchPolicy>,
	program: string,
): string {
	return createHash("sha256")
		.update(JSON.stringify([COMPILED_VERSION, program, policy, trainingSet]))
		.digest("hex");
}

/** A cache of `most` files (default 1). Whatever goes wrong with it only costs the time of training again. */
export function createMatcherCache(folder: string, most = 1): MatcherCache {
	const fileOf = (key: string) =>
		join(folder, `matcher-${key.slice(0, 16)}.bin`);
	return {
		read(key) {
			const file = fileOf(key);
			try {
				const content = readFileSync(file);
				const head = toHead(key);
				if (!content.subarray(0, head.length).equals(head)) return undefined;
				const trained: TrainedMatcher = deserialize(
					content.subarray(head.length),
				);
				touch(file);
				return withOwnArrays(trained);
			} catch {
				return undefined;
			}
		},
		write(key, trained) {
			try {
				replaceFile(
					fileOf(key),
					Buffer.concat([toHead(key), serialize(trained)]),
				);
				removeOldest(folder, most);
			} catch {
				// A folder that cannot be written means training at the next start, nothing worse.
			}
		},
	};
}

/** What a file begins with. Behind it the matcher stands as V8 writes data: reading 11 MB of numbers from base64 takes half a second. */
const toHead = (key: string): Buffer => Buffer.from(`${key}\n`);

/** Says that a file was used now; one that belongs to somebody else stays as it is. */
function touch(file: string): void {
	try {
		const now = new Date();
		utimesSync(file, now, now);
	} catch {
		// It may be removed a little too early.
	}
}

/** Whether a folder keeps no matcher at all, so that whatever is asked for must be trained. */
export function isMatcherCacheEmpty(folder: string): boolean {
	try {
		return !readdirSync(folder).some(isMatcherFile);
	} catch {
		return true;
	}
}

const isMatcherFile = (name: string): boolean =>
	/^matcher(-[0-9a-f]{16}\.bin|(-[0-9a-f]{16})?\.json)$/.test(name);

/** Leaves the files that were used last. */
function removeOldest(folder: string, most: number): void {
	readdirSync(folder)
		.filter(isMatcherFile)
		.map((name) => join(folder, name))
		.map((file) => ({ file, usedAt: statSync(file).mtimeMs }))
		.sort((a, b) => b.usedAt - a.usedAt)
		.slice(most)
		.forEach(({ file }) => {
			rmSync(file, { force: true });
		});
}
