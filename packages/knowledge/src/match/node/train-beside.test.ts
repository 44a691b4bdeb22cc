import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import { createMatcher } from "../create-matcher.js";
import type { TrainingSet } from "../training-set.js";
import { createTrainer } from "./create-trainer.js";
import { createMatcherCache } from "./matcher-cache.js";
import { startMatcherThread } from "./start-matcher-thread.js";
import { trainAndKeep } from "./train-and-keep.js";
import { trainBeside } from "./train-beside.js";

const toUtterances = (...texts: readonly string[]) =>
	texts.map((text) => ({ text, language: "en" }));

const trainingSet: TrainingSet = {
	languages: ["en"],
	intents: [
		{
			id: "track",
			utterances: toUtterances(
				"where is my parcel",
				"track my order",
				"parcel status",
				"has it been sent",
			),
			negatives: toUtterances("send me a catalogue"),
		},
		{
			id: "pay",
			utterances: toUtterances(
				"how can i pay",
				"do you take cards",
				"payment methods",
				"pay by transfer",
			),
		},
	],
	outOfScope: toUtterances("what is the weather", "tell me a joke"),
	otherCompanies: ["Amazon"],
};
const policy = { maxWrongShare: 0.03 };

let folder: string;
let thread: URL;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "train-beside-"));
	const file = join(folder, "thread.mjs");
	await build({
		entryPoints: [
			fileURLToPath(new URL("./matcher-thread.ts", import.meta.url)),
		],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile: file,
		logLevel: "silent",
	});
	thread = pathToFileURL(file);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that does this instead of training. */
function broken(name: string, text: string) {
	const file = join(folder, name);
	writeFileSync(file, text);
	return startMatcherThread(pathToFileURL(file));
}

describe("training in a thread of its own", () => {
	it("comes to the same matcher as training here", async () => {
		const beside = await trainBeside(startMatcherThread(thread), {
			trainingSet,
			policy,
		});
		const here = createMatcher(trainingSet, { policy });
		for (const text of [
			"wheres my parcl",
			"track my order",
			"can i pay by card",
			"send me a catalogue",
			"an amazon order",
			"weather",
			"",
		])
			expect(beside.explain({ text })).toEqual(here.explain({ text }));
	});

	it("keeps the same weights, to the last digit", async () => {
		const keptBy = async (
			name: string,
			train: (
				task: Parameters<typeof trainBeside>[1],
			) => Promise<unknown> | unknown,
		) => {
			const keep = { folder: join(folder, name), key: "0123456789abcdef" };
			await train({ trainingSet, policy, keep });
			const kept = createMatcherCache(keep.folder).read(keep.key);
			expect(kept).toBeDefined();
			return kept;
		};
		const beside = await keptBy("beside", (task) =>
			trainBeside(startMatcherThread(thread), task),
		);
		const here = await keptBy("here", (task) => trainAndKeep(task));
		expect(beside).toEqual(here);
	});

	it("tells how far it has come, up to all", async () => {
		const shares: number[] = [];
		await trainBeside(
			startMatcherThread(thread),
			{ trainingSet, policy },
			(share) => shares.push(share),
		);
		expect(shares.at(-1)).toBe(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
	});

	it("is started ahead by a trainer that finds nothing kept, once", async () => {
		const cacheDir = join(folder, "ahead");
		const train = createTrainer({ cacheDir, program: thread });
		const shop = { policy };
		const here = createMatcher(trainingSet, { policy });
		const matcher = await train(trainingSet, { shop } as KnowledgeBase);
		expect(matcher.explain({ text: "wheres my parcl" })).toEqual(
			here.explain({ text: "wheres my parcl" }),
		);
		const changed = { ...trainingSet, otherCompanies: [] };
		const again = await train(changed, { shop } as KnowledgeBase);
		expect(again.match({ text: "track my order" }).decision.kind).toBe(
			here.match({ text: "track my order" }).decision.kind,
		);
	});

	it("is not counted on when it has ended before it was given anything", async () => {
		const ended = broken("ended.mjs", "");
		expect(ended.isWaiting).toBe(true);
		await expect.poll(() => ended.isWaiting, { timeout: 60_000 }).toBe(false);
	});

	it("fails with the error of the thread or its early end", async () => {
		const task = { trainingSet, policy };
		await expect(
			trainBeside(broken("a.mjs", "throw new Error('no room');"), task),
		).rejects.toThrow("no room");
		await expect(
			trainBeside(broken("b.mjs", "process.exit(3);"), task),
		).rejects.toThrow("ended with 3");
	});
});
