import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { KeptResults } from "../kept-results.js";
import { programVersion } from "./program-version.js";
import { replaceFile } from "./replace-file.js";

/** Results in a file. */
export interface ResultsFile extends KeptResults {
	/** Writes the file where something is new; what was not asked for in the last ten times is forgotten. */
	save(): void;
}

/** What stands in the file; the results themselves are this program's own, of this very version. */
const contentSchema = z.object({
	program: z.string(),
	/** Digest of the key → how often in a row it was written without having been asked for, and the result. */
	results: z.record(z.string(), z.tuple([z.number(), z.unknown()])),
});
type Content = z.infer<typeof contentSchema>;

/** Commands that read less than others must not make those begin anew. */
const mostIdle = 10;

/**
 * Opens the results that an earlier run left in a folder. A file that is missing,
 * broken or of another version of this program holds none, and a folder that cannot
 * be written costs the time of the work once more, nothing worse.
 */
export function openResultsFile(
	folder: string,
	program: string = programVersion(),
): ResultsFile {
	const file = join(folder, "content.json");
	const earlier = new Map(Object.entries(readResults(file, program)));
	const used = new Map<string, unknown>();
	let isNew = false;
	return {
		find(key) {
			const digest = toDigest(key);
			const found = used.get(digest) ?? earlier.get(digest)?.[1];
			if (found !== undefined) used.set(digest, found);
			return found;
		},
		keep(key, value) {
			used.set(toDigest(key), value);
			isNew = true;
		},
		save() {
			if (!isNew) return;
			isNew = false;
			const idle = [...earlier].flatMap(([digest, [times, result]]) =>
				used.has(digest) || times >= mostIdle
					? []
					: [[digest, [times + 1, result]] as const],
			);
			const asked = [...used].map(([digest, result]) => [digest, [0, result]]);
			const content: Content = {
				program,
				results: Object.fromEntries([...idle, ...asked]),
			};
			try {
				replaceFile(file, JSON.stringify(content));
			} catch {
				// The next run does the work again.
			}
		},
	};
}

function readResults(file: string, program: string): Content["results"] {
	try {
		const content = contentSchema.parse(JSON.parse(readFileSync(file, "utf8")));
		return content.program === program ? content.results : {};
	} catch {
		return {};
	}
}

function toDigest(key: readonly string[]): string {
	const hash = createHash("sha256");
	// The length in front keeps ["ab", "c"] and ["a", "bc"] apart.
	for (const part of key) hash.update(`${part.length}:`).update(part);
	return hash.digest("base64url");
}
