import { describe, expect, it } from "vitest";
import { createCorpus } from "./corpus.js";
import { createSplitView, splitRows, toHeldOut } from "./hold-out.js";

const corpus = createCorpus({
	languages: ["en"],
	intents: ["parcel", "refund", "invoice", "account"].map((id) => ({
		id,
		utterances: ["where is my", "a question about the", "help with the"].map(
			(text) => ({ text: `${text} ${id}`, language: "en" }),
		),
	})),
});
const split = splitRows(corpus, 0, 5);
const view = createSplitView(corpus, split);

describe("held-out phrasings", () => {
	it("of a hidden intent stand in for foreign questions", () => {
		expect(split.hidesIntents).toBe(true);
		expect(view.isLearnt(0)).toBe(false);
		expect(view.isLearnt(1)).toBe(true);
		expect(
			split.tested
				.filter(({ isOutOfScope }) => isOutOfScope)
				.every(({ row }) => corpus.rows[row]?.intent === 0),
		).toBe(true);
	});

	it("are never taken for an intent that nobody knows of, however it scores", () => {
		const row = corpus.rows.findIndex(({ intent }) => intent === 1);
		const scores = Float64Array.of(0.9, 0.5, -0.2, -0.4, -1);
		const { isRight, signals } = toHeldOut(
			corpus,
			{ row, isOutOfScope: false },
			scores,
			view,
			() => 0,
		);
		expect(isRight).toBe(true);
		expect(signals).toMatchObject({ score: 0.5, outside: -1 });
		expect(signals.margin).toBeCloseTo(0.7);
	});
});
