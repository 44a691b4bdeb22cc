import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainFrom } from "../create-matcher.js";
import { createRandom } from "../random.js";
import type { TrainedMatcher } from "../trained-matcher.js";
import type { TrainingHelper } from "../training-helper.js";
import type { TrainingSet } from "../training-set.js";
import { startTrainingHelper } from "./start-training-helper.js";

let folder: string;
let program: URL;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "training-helper-"));
	const outfile = join(folder, "thread.mjs");
	await build({
		entryPoints: [
			fileURLToPath(new URL("./helper-thread.ts", import.meta.url)),
		],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile,
		logLevel: "silent",
	});
	program = pathToFileURL(outfile);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Made-up words, some of each intent's own. */
function toTrainingSet(
	intentCount: number,
	words: number,
	texts: number,
): TrainingSet {
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
				{ length: Math.ceil(texts / intentCount) },
				() => ({ text: toText(intent), language: "en" }),
			),
			negatives: [{ text: toText(intent), language: "en" }],
		})),
		outOfScope: Array.from({ length: 40 }, () => ({
			text: toText(99),
			language: "en",
		})),
		concepts: [
			{ id: "own", words: { en: ["own1x1", "word7", "word8 word9"] } },
		],
	};
}

/** The same with phrasings of several sentences, some of them short, all over. */
function withStories(set: TrainingSet): TrainingSet {
	return {
		...set,
		intents: set.intents.map((intent) => ({
			...intent,
			utterances: intent.utterances.map(({ text, language }, place, all) => ({
				text:
					place % 9 === 0
						? `${text} hello there. Hm! ${all[0]?.text} my own word8 word9 words`
						: text,
				language,
			})),
		})),
	};
}

/** From so many texts on some are held out together, and the classifier is trained in parts. */
const PARTED = 1_300;
/** From so many on a helper goes through some of the texts. */
const MANY = 3_050;

const options = { wordVectors: [] };
const known = new Map<TrainingSet, TrainedMatcher>();
/** What training a set comes to without help. */
function alone(set: TrainingSet): TrainedMatcher {
	const trained = known.get(set) ?? trainFrom(set, options).trained;
	known.set(set, trained);
	return trained;
}
const many = toTrainingSet(12, 3, MANY);
const few = toTrainingSet(18, 3, PARTED);
/** However busy the machine is. */
const leastPatienceMs = 45_000;
/** Not a word of help. */
const noHelp: TrainingHelper = {
	read: () => {},
	walk: () => {},
	awaitSentences: () => undefined,
	learnLanguages: () => {},
	awaitWalked: () => undefined,
	begin: () => undefined,
	awaitLanguages: () => undefined,
};

/** The helper, waited for until it may begin; says what it brought. */
function whenStarted(helper: TrainingHelper) {
	const brought: string[] = [];
	const clock = new Int32Array(new SharedArrayBuffer(4));
	const note = <T>(what: string, given: T | undefined) => {
		if (given !== undefined) brought.push(what);
		return given;
	};
	const patient: TrainingHelper = {
		...helper,
		awaitSentences: () => note("sentences", helper.awaitSentences()),
		awaitWalked: () => note("features", helper.awaitWalked()),
		awaitLanguages: () => note("languages", helper.awaitLanguages()),
		begin(task, parts) {
			for (let tries = 0; tries < 3_000; tries++) {
				const awaitParts = helper.begin(task, parts);
				if (awaitParts !== undefined) return () => note("parts", awaitParts());
				Atomics.wait(clock, 0, 0, 10);
			}
			return undefined;
		},
	};
	return { patient, brought };
}

/** A program that does this instead of helping. */
function broken(name: string, text: string): URL {
	const file = join(folder, name);
	writeFileSync(file, text);
	return pathToFileURL(file);
}

describe("a thread that helps with a training", () => {
	it.each([
		[
			"some of many texts, one block halved",
			many,
			["sentences", "features", "parts", "languages"],
		],
		[
			"stories among many texts, from the second to the last",
			withStories(many),
			["sentences", "features", "parts", "languages"],
		],
		["several blocks", toTrainingSet(70, 3, PARTED), ["parts"]],
		["long texts", toTrainingSet(8, 15, PARTED), ["parts"]],
	])("comes to the same as training alone: %s", (_, set, expected) => {
		const helper = startTrainingHelper(program, { leastPatienceMs });
		const { patient, brought } = whenStarted(helper);
		const { trained } = trainFrom(set, options, { helper: patient });
		helper.end();
		expect(brought).toEqual(expected);
		expect(trained).toEqual(alone(set));
	});

	it("changes nothing when it ends before it is done", () => {
		const ends = broken(
			"ends.mjs",
			`import { workerData } from "node:worker_threads";
			Atomics.store(workerData.state, 0, 2);`,
		);
		const helper = startTrainingHelper(ends, { leastPatienceMs: 0 });
		const { patient, brought } = whenStarted(helper);
		const { trained } = trainFrom(few, options, { helper: patient });
		helper.end();
		expect(brought).toEqual([]);
		expect(trained).toEqual(alone(few));
	});

	it("is not waited for without end when it cannot start", () => {
		const throws = broken("throws.mjs", "throw new Error('no room');");
		const helper = startTrainingHelper(throws, { leastPatienceMs: 0 });
		const { trained } = trainFrom(many, options, { helper });
		helper.end();
		expect(trained).toEqual(alone(many));
	});

	it("may bring the texts too late: what comes after them is taken all the same", () => {
		const helper = startTrainingHelper(program, { leastPatienceMs });
		const { patient, brought } = whenStarted(helper);
		const late: TrainingHelper = {
			...patient,
			awaitSentences: noHelp.awaitSentences,
			awaitWalked: noHelp.awaitWalked,
		};
		const { trained } = trainFrom(many, options, { helper: late });
		helper.end();
		expect(brought).toEqual(["parts", "languages"]);
		expect(trained).toEqual(alone(many));
	});

	it("leaves progress rising when its parts are trained here after all", () => {
		const shares: number[] = [];
		trainFrom(
			few,
			{ ...options, onProgress: (share) => shares.push(share) },
			{ helper: { ...noHelp, begin: () => () => undefined } },
		);
		expect(shares.at(-1)).toBe(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
	});
});
