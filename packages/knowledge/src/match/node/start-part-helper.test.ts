import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainFrom } from "../create-matcher.js";
import type { PartHelper } from "../part-helper.js";
import { createRandom } from "../random.js";
import type { TrainingSet } from "../training-set.js";
import { startPartHelper } from "./start-part-helper.js";

let folder: string;
let program: URL;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "part-helper-"));
	const outfile = join(folder, "thread.mjs");
	await build({
		entryPoints: [fileURLToPath(new URL("./part-thread.ts", import.meta.url))],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile,
		logLevel: "silent",
	});
	program = pathToFileURL(outfile);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Made-up words, some of each intent's own; enough texts to be tested on a part of them. */
function toTrainingSet(intentCount: number, words: number): TrainingSet {
	const random = createRandom(7);
	const toText = (intent: number) =>
		Array.from({ length: words }, () =>
			random() < 0.4
				? `own${intent}x${Math.floor(random() * 5)}`
				: `word${Math.floor(random() * 60)}`,
		).join(" ");
	return {
		languages: ["en"],
		intents: Array.from({ length: intentCount }, (_, intent) => ({
			id: `intent-${intent}`,
			utterances: Array.from(
				{ length: Math.ceil(1_300 / intentCount) },
				() => ({ text: toText(intent), language: "en" }),
			),
			negatives: [{ text: toText(intent), language: "en" }],
		})),
		outOfScope: Array.from({ length: 40 }, () => ({
			text: toText(99),
			language: "en",
		})),
	};
}

const options = { wordVectors: [] };
const alone = (set: TrainingSet) => trainFrom(set, options).trained;
/** However busy the machine is. */
const leastPatienceMs = 120_000;
const set = toTrainingSet(20, 5);

/** The helper, waited for until it has started; says whether it brought the parts. */
function whenStarted(helper: PartHelper) {
	const said: boolean[] = [];
	const clock = new Int32Array(new SharedArrayBuffer(4));
	const patient: PartHelper = {
		begin(task, parts) {
			for (let tries = 0; tries < 3_000; tries++) {
				const awaitParts = helper.begin(task, parts);
				if (awaitParts !== undefined)
					return () => {
						const trained = awaitParts();
						said.push(trained !== undefined);
						return trained;
					};
				Atomics.wait(clock, 0, 0, 10);
			}
			return undefined;
		},
	};
	return { patient, said };
}

describe("a thread that trains half of the intents", () => {
	it.each([
		["one block, halved", 20, 5],
		["several blocks", 70, 5],
		["long texts, which naive Bayes is asked about too", 20, 20],
	])("comes to the same as training alone: %s", (_, intents, words) => {
		const set = toTrainingSet(intents, words);
		const helper = startPartHelper(program, { leastPatienceMs });
		const { patient, said } = whenStarted(helper);
		const { trained } = trainFrom(set, options, { helper: patient });
		helper.end();
		expect(said).toEqual([true]);
		expect(trained).toEqual(alone(set));
	});

	it("costs nothing but its help when it ends before it is done", () => {
		const broken = join(folder, "ends.mjs");
		writeFileSync(
			broken,
			`import { workerData } from "node:worker_threads";
			Atomics.store(workerData.state, 0, 1);`,
		);
		const helper = startPartHelper(pathToFileURL(broken), {
			leastPatienceMs: 0,
		});
		const { patient, said } = whenStarted(helper);
		const { trained } = trainFrom(set, options, { helper: patient });
		helper.end();
		expect(said).toEqual([false]);
		expect(trained).toEqual(alone(set));
	});

	it("is not waited for when it has not started or cannot", async () => {
		const broken = join(folder, "throws.mjs");
		writeFileSync(broken, "throw new Error('no room');");
		const helper = startPartHelper(pathToFileURL(broken));
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(trainFrom(set, options, { helper }).trained).toEqual(alone(set));
		helper.end();
	});

	it("tells of progress that only rises, also when its parts are trained here after all", () => {
		const shares: number[] = [];
		trainFrom(
			set,
			{ ...options, onProgress: (share) => shares.push(share) },
			{ helper: { begin: () => () => undefined } },
		);
		expect(shares.at(-1)).toBe(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
	});
});
