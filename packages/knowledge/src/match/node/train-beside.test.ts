import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
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
import { startMatcherProcess } from "./start-matcher-process.js";
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
let program: URL;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "train-beside-"));
	await build({
		entryPoints: ["matcher-process", "matcher-thread"].map((name) =>
			fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
		),
		bundle: true,
		platform: "node",
		format: "esm",
		outdir: folder,
		logLevel: "silent",
	});
	writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
	program = pathToFileURL(join(folder, "matcher-process.js"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A process that does this instead of training. */
function broken(name: string, text: string) {
	const file = join(folder, name);
	writeFileSync(file, text);
	return startMatcherProcess(pathToFileURL(file));
}

describe("training in a process of its own", () => {
	it("comes to the same matcher as training here", async () => {
		const beside = await trainBeside(startMatcherProcess(program), {
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
			trainBeside(startMatcherProcess(program), task),
		);
		const here = await keptBy("here", (task) => trainAndKeep(task));
		expect(beside).toEqual(here);
	});

	it("tells how far it has come, up to all", async () => {
		const shares: number[] = [];
		await trainBeside(
			startMatcherProcess(program),
			{ trainingSet, policy },
			(share) => shares.push(share),
		);
		expect(shares.at(-1)).toBe(1);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
	});

	it("is started ahead by a trainer that finds nothing kept, once", async () => {
		const cacheDir = join(folder, "ahead");
		const train = createTrainer({ cacheDir, program });
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

	it.each(["SIGINT", "SIGTERM"] as const)(
		"goes on when it is told to end together with the program: %s",
		async (signal) => {
			const started = startMatcherProcess(program);
			let child: ChildProcess | undefined;
			const give: typeof started.give = (task) => {
				child = started.give(task);
				return child;
			};
			let told = 0;
			await trainBeside(
				{ give, isWaiting: true },
				{ trainingSet, policy },
				() => {
					if (child?.kill(signal)) told += 1;
				},
			);
			expect(told).toBeGreaterThan(0);
		},
	);

	it("ends with the program, its task undone", async () => {
		const child = startMatcherProcess(program).give({ trainingSet, policy });
		const ended = once(child, "exit");
		child.disconnect();
		expect((await ended)[0]).toBe(0);
	});

	it("fails with the error of the training", async () => {
		const task = { trainingSet: null as never, policy };
		await expect(
			trainBeside(startMatcherProcess(program), task),
		).rejects.toThrow("intents");
	});

	it.each([
		["process.exit(3);", "ended with 3"],
		["process.kill(process.pid, 'SIGKILL');", "ended with SIGKILL"],
		["process.disconnect(); process.exitCode = 4;", "ended with 4"],
	])("fails with the early end of the process: %s", async (text, reason) => {
		const task = { trainingSet, policy };
		await expect(trainBeside(broken("early.mjs", text), task)).rejects.toThrow(
			reason,
		);
	});
});
