import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import type { TrainingSet } from "../training-set.js";
import { createTrainer } from "./create-trainer.js";

const trainingSet: TrainingSet = {
	languages: ["en"],
	intents: [
		{
			id: "track",
			utterances: [
				"where is my parcel",
				"track my order",
				"parcel status",
				"has it been sent",
			].map((text) => ({ text, language: "en" })),
		},
		{
			id: "pay",
			utterances: [
				"how can i pay",
				"do you take cards",
				"payment methods",
				"pay by transfer",
			].map((text) => ({ text, language: "en" })),
		},
	],
};
const knowledgeBase = {
	shop: { policy: { maxWrongShare: 0.03 } },
} as KnowledgeBase;

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "trainer-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("a trainer", () => {
	it("trains once for the same content and restores an equal matcher afterwards", async () => {
		const trained: string[] = [];
		const train = createTrainer({
			cacheDir: folder,
			onProgress: (_, stage) => trained.push(stage),
		});
		const first = await train(trainingSet, knowledgeBase);
		const stages = trained.length;
		expect(stages).toBeGreaterThan(0);
		const second = await train(trainingSet, knowledgeBase);
		expect(trained).toHaveLength(stages);
		for (const text of ["wheres my parcl", "can i pay by card", "weather"]) {
			expect(second.match({ text })).toEqual(first.match({ text }));
		}
	});

	it("trains again when the content has changed or the kept matcher cannot be read", async () => {
		let trained = 0;
		const train = createTrainer({
			cacheDir: folder,
			onProgress: (share) => (trained += share === 1 ? 1 : 0),
		});
		await train(trainingSet, knowledgeBase);
		await train(
			{ ...trainingSet, outOfScope: [{ text: "hello", language: "en" }] },
			knowledgeBase,
		);
		const [name = ""] = readdirSync(folder);
		const file = join(folder, name);
		writeFileSync(file, readFileSync(file, "utf8").slice(0, 100));
		await train(
			{ ...trainingSet, outOfScope: [{ text: "hello", language: "en" }] },
			knowledgeBase,
		);
		expect(trained).toBe(3);
	});

	it("keeps as many matchers as it is told, those that were used last", async () => {
		let trained = 0;
		const train = createTrainer({
			cacheDir: folder,
			keeps: 2,
			onProgress: (share) => (trained += share === 1 ? 1 : 0),
		});
		const other = (text: string): TrainingSet => ({
			...trainingSet,
			outOfScope: [{ text, language: "en" }],
		});
		await train(trainingSet, knowledgeBase);
		await train(other("hello"), knowledgeBase);
		await train(trainingSet, knowledgeBase);
		expect(trained).toBe(2);
		await train(other("good bye"), knowledgeBase);
		expect(readdirSync(folder)).toHaveLength(2);
		await train(trainingSet, knowledgeBase);
		expect(trained).toBe(3);
		await train(other("hello"), knowledgeBase);
		expect(trained).toBe(4);
	});
});
