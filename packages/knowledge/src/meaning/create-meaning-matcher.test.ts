import { describe, expect, it } from "vitest";
import { measureAuroc } from "../evaluate/measure-auroc.js";
import type { Match, Query } from "../match/match.js";
import { createMeaningMatcher } from "./create-meaning-matcher.js";
import type { Embedder, VectorCache } from "./embedder.js";
import type { MeaningMatcherOptions } from "./meaning-matcher.js";
import type { MeaningProblem } from "./meaning-problem.js";
import { createManualClock } from "./testing/manual-clock.js";
import {
	toChanceVector,
	toConceptVector,
	toShopSample,
} from "./testing/shop-sample.js";

const { trainingSet, questions } = toShopSample();

const embedderOf = (toVector: (text: string) => Float32Array): Embedder => ({
	id: "test",
	embed: async (texts) => texts.map(toVector),
});

const open = (
	embedder: Embedder,
	options: Partial<MeaningMatcherOptions> = {},
) =>
	createMeaningMatcher({ trainingSet, embedder, wordVectors: [], ...options });

async function measure(match: (query: Query) => Match | Promise<Match>) {
	let right = 0;
	const known: number[] = [];
	const strange: number[] = [];
	for (const { text, intent } of questions) {
		const [first] = (await match({ text })).candidates;
		(intent === null ? strange : known).push(first?.confidence ?? 0);
		if (intent !== null && first?.intentId === intent) right++;
	}
	return {
		accuracy: right / known.length,
		auroc: measureAuroc(known, strange),
	};
}

/** An embedder that works while phrasings are loaded and does afterwards what it is told. */
function switchable() {
	let later: Embedder["embed"] | undefined;
	let calls = 0;
	const embedder: Embedder = {
		id: "switchable",
		embed: (texts, signal) => {
			calls++;
			return later === undefined
				? Promise.resolve(texts.map(toConceptVector))
				: later(texts, signal);
		},
	};
	return {
		embedder,
		do: (embed: Embedder["embed"] | undefined) => {
			later = embed;
			calls = 0;
		},
		calls: () => calls,
	};
}

const { text: known = "" } = questions[1] ?? {};

describe("a meaning matcher", () => {
	it("finds intents by words that no phrasing has, and says that meaning did it", async () => {
		const meaning = await open(embedderOf(toConceptVector));
		expect(meaning.state).toMatchObject({ kind: "used" });
		const alone = await measure(meaning.matcher.match);
		const fused = await measure(meaning.match);
		expect(fused.accuracy).toBeGreaterThan(alone.accuracy + 0.2);
		expect(fused.auroc).toBeGreaterThanOrEqual(alone.auroc);
		const explanation = await meaning.explain({ text: known });
		expect(explanation.match.candidates[0]?.intentId).toBe("cancel.parcel");
		expect(explanation.meaning).toMatchObject({ kind: "used" });
		expect(explanation.contributions.map(({ part }) => part)).toContain(
			"meaning",
		);
		expect(explanation.match).toEqual(await meaning.match({ text: known }));
	});

	it.each([
		["by chance", toChanceVector],
		["always the same", () => new Float32Array(16).fill(0.25)],
		["always zero", () => new Float32Array(16)],
		[
			"near to a wrong intent",
			(text: string) => {
				const right = toConceptVector(text);
				const [shift = 0] = toChanceVector(text);
				const by = 1 + Math.floor(Math.abs(shift) * 5.9);
				return right.map((_, d) => right[(d + by) % 7] ?? 0);
			},
		],
	])(
		"gets no worse by an embedder whose vectors are %s",
		async (_, toVector) => {
			const meaning = await open(embedderOf(toVector));
			const alone = await measure(meaning.matcher.match);
			const fused = await measure(meaning.match);
			expect(fused.accuracy).toBeGreaterThanOrEqual(alone.accuracy - 0.01);
			expect(fused.auroc).toBeGreaterThanOrEqual(alone.auroc - 0.01);
		},
	);

	it("does not ask an embedder that told nothing, and says so", async () => {
		const asked: string[] = [];
		const meaning = await open({
			id: "chance",
			embed: async (texts) => {
				asked.push(...texts);
				return texts.map(toChanceVector);
			},
		});
		expect(meaning.state).toEqual({ kind: "unused", reason: "no-gain" });
		const { meaning: evidence, match } = await meaning.explain({ text: known });
		expect(evidence).toEqual({
			kind: "unused",
			reason: "no-gain",
			text: "Words alone decided: on phrasings it had not seen, the embedder told nothing that the words do not.",
		});
		expect(match).toEqual(meaning.matcher.match({ text: known }));
		expect(asked).not.toContain(known);
	});

	it("puts the own intent of an exact phrasing first", async () => {
		const meaning = await open(embedderOf(toConceptVector));
		for (const { id, utterances } of trainingSet.intents)
			for (const { text } of utterances)
				expect(
					(await meaning.match({ text: ` ${text.toUpperCase()}?` }))
						.candidates[0]?.intentId,
				).toBe(id);
	});

	it("answers like words alone when the embedder fails, and tells why without a shopper's word", async () => {
		const problems: MeaningProblem[] = [];
		const { embedder, do: let_ } = switchable();
		const meaning = await open(embedder, {
			onProblem: (problem) => problems.push(problem),
		});
		const cases: readonly (readonly [Embedder["embed"], string])[] = [
			[
				async (texts) => {
					throw new Error(`cannot embed ${texts}`);
				},
				"Words alone decided: the embedder failed.",
			],
			[
				async (texts) => {
					throw Object.assign(new Error(), {
						code: texts[0],
					});
				},
				"Words alone decided: the embedder failed.",
			],
			[async () => [], "vectors of a wrong number"],
			[async () => [new Float32Array(3)], "vectors of a wrong number"],
			[
				async () => [new Float32Array(16).fill(Number.NaN)],
				"vectors of a wrong number",
			],
			[
				async () => {
					throw Object.assign(new Error(), { code: "rate-limited" });
				},
				"the embedder failed (rate-limited)",
			],
		];
		for (const [embed, text] of cases) {
			let_(embed);
			const explanation = await meaning.explain({ text: known });
			expect(explanation.match).toEqual(meaning.matcher.match({ text: known }));
			expect(explanation.meaning.text).toContain(text);
			let_(undefined);
			await meaning.match({ text: known });
		}
		let_(async (texts) => {
			throw new Error(`cannot embed ${texts}`);
		});
		for (let i = 0; i < 3; i++) await meaning.match({ text: known });
		expect(problems.map(({ code }) => code)).toEqual(["resting"]);
		expect(JSON.stringify(problems)).not.toContain(known.split(" ").at(-1));
	}, 60_000);

	it("waits for the limit of time, then leaves a dead embedder alone, tries it beside the answers and comes back", async () => {
		const clock = createManualClock();
		const { embedder, do: let_, calls } = switchable();
		const meaning = await open(embedder, { clock, timeoutMs: 300 });
		let aborted = 0;
		let_((_, signal) => {
			signal.addEventListener("abort", () => aborted++);
			return new Promise(() => {});
		});
		for (let i = 1; i <= 3; i++) {
			const asked = meaning.explain({ text: known });
			await clock.advance(299);
			expect(aborted).toBe(i - 1);
			await clock.advance(1);
			expect((await asked).meaning).toMatchObject({ reason: "slow" });
		}
		expect(aborted).toBe(3);
		// No time passes from here on: nobody waits.
		expect((await meaning.explain({ text: known })).meaning).toMatchObject({
			reason: "resting",
		});
		expect(calls()).toBe(3);
		const sent: string[] = [];
		let_(async (texts) => {
			sent.push(...texts);
			return texts.map(toConceptVector);
		});
		await clock.advance(5_000);
		expect((await meaning.explain({ text: known })).meaning).toMatchObject({
			reason: "resting",
		});
		await clock.advance(0);
		expect(sent).toEqual([trainingSet.intents[0]?.utterances[0]?.text]);
		expect((await meaning.explain({ text: known })).meaning).toMatchObject({
			kind: "used",
		});
	});

	it("goes on by words alone when loading fails, and tells it", async () => {
		const problems: MeaningProblem[] = [];
		const meaning = await open(
			{
				id: "dead",
				embed: async () => {
					throw Object.assign(new Error(), { code: "refused" });
				},
			},
			{ onProblem: (problem) => problems.push(problem) },
		);
		expect(meaning.state).toEqual({ kind: "unused", reason: "load-failed" });
		expect(problems).toEqual([
			expect.objectContaining({
				code: "load-failed",
				message: expect.stringContaining("(refused)"),
			}),
		]);
		expect(await meaning.match({ text: known })).toEqual(
			meaning.matcher.match({ text: known }),
		);
	});

	it("goes on by words alone when loading is given up, even if the embedder does not listen", async () => {
		const meaning = await open(
			{ id: "deaf", embed: () => new Promise(() => {}) },
			{ signal: AbortSignal.abort() },
		);
		expect(meaning.state).toEqual({ kind: "unused", reason: "load-failed" });
	});

	it("waits as long as the embedder asks for while loading", async () => {
		const clock = createManualClock();
		let failures = 2;
		const opening = open(
			{
				id: "busy",
				embed: async (texts) => {
					if (failures-- > 0)
						throw Object.assign(new Error(), { retryAfterMs: 7_000 });
					return texts.map(toConceptVector);
				},
			},
			{ clock },
		);
		await clock.advance(6_999);
		expect(failures).toBe(1);
		await clock.advance(1);
		expect(failures).toBe(0);
		await clock.advance(7_000);
		expect((await opening).state.kind).toBe("used");
	});

	it("looks at nothing in an empty question, and takes any text", async () => {
		const meaning = await open(embedderOf(toConceptVector));
		expect((await meaning.explain({ text: " \n" })).meaning).toMatchObject({
			reason: "empty",
		});
		for (const text of [
			"?!",
			"\ud83d",
			"😀",
			"x".repeat(70_000),
			"\u0000\u202e",
		])
			await expect(meaning.explain({ text })).resolves.toBeDefined();
	});
});

describe("kept vectors", () => {
	const memory = () => {
		const kept = new Map<string, Float32Array>();
		const cache: VectorCache = {
			get: async (keys) => keys.map((key) => kept.get(key)),
			set: async (entries) => {
				for (const { key, vector } of entries) kept.set(key, vector);
			},
		};
		return { kept, cache };
	};

	it("spare the next start all questions to the embedder, and never hold a shopper's", async () => {
		const { kept, cache } = memory();
		const { embedder, do: let_, calls } = switchable();
		const first = await open(embedder, { cache });
		const count = kept.size;
		await first.match({ text: known });
		expect(kept.size).toBe(count);
		let_(undefined);
		const second = await open(embedder, { cache });
		expect(calls()).toBe(0);
		expect(await second.match({ text: known })).toEqual(
			await first.match({ text: known }),
		);
	});

	it("of another model under the same name are made again", async () => {
		const { kept, cache } = memory();
		const { embedder } = switchable();
		await open(embedder, { cache });
		const [key = ""] = kept.keys();
		kept.delete(key);
		for (const other of kept.keys())
			kept.set(other, new Float32Array(3).fill(1));
		const meaning = await open(embedder, { cache });
		expect(meaning.state.kind).toBe("used");
		expect(new Set([...kept.values()].map(({ length }) => length))).toEqual(
			new Set([16]),
		);
	});

	it("that cannot be read or written cost a start, not the meaning", async () => {
		const problems: MeaningProblem[] = [];
		const fail = async () => {
			throw new Error("disk");
		};
		const meaning = await open(embedderOf(toConceptVector), {
			cache: { get: fail, set: fail },
			onProblem: (problem) => problems.push(problem),
		});
		expect(meaning.state.kind).toBe("used");
		expect(new Set(problems.map(({ code }) => code))).toEqual(
			new Set(["cache-failed"]),
		);
	});
});
