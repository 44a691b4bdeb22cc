import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { englishWordVectors } from "../language/english-word-vectors.js";
import {
	type CompiledMatcher,
	createMatcherFromCompiled,
} from "./compiled-matcher.js";
import { compileMatcher, createMatcher } from "./create-matcher.js";
import type { TrainingSet } from "./training-set.js";

const toUtterances = (...texts: string[]) =>
	texts.map((text) => ({ text, language: "en" }));

const SHOP: TrainingSet = {
	languages: ["en"],
	intents: [
		{
			id: "orders.track",
			utterances: toUtterances(
				"where is my parcel",
				"track my order",
				"has it shipped",
			),
		},
		{
			id: "returns.how-to",
			utterances: toUtterances(
				"how do I return shoes",
				"send it back",
				"return label",
			),
		},
		{
			id: "payments.methods",
			utterances: toUtterances(
				"can I pay by card",
				"do you take paypal",
				"ways to pay",
			),
		},
	],
};
/** Phrasings long enough for naive Bayes to be asked. */
const STORIES: TrainingSet = {
	...SHOP,
	intents: SHOP.intents.map((intent) => ({
		...intent,
		utterances: intent.utterances.flatMap(({ text }) =>
			toUtterances(
				`Good morning, I bought a pair of brown boots in your shop last week and wonder: ${text}, please?`,
				`It is my first time here and my sister told me that you answer quickly, so tell me ${text}, thanks a lot`,
			),
		),
	})),
};
const QUESTIONS = [
	"where is my package",
	"sending shoes back",
	"is paypal ok",
	"weather",
];

describe("a compiled matcher", () => {
	it.each([
		["without word vectors", []],
		["with word vectors", [englishWordVectors()]],
	])("answers as the trained one does, %s", (_, wordVectors) => {
		const compiled = JSON.parse(
			JSON.stringify(compileMatcher(SHOP, { wordVectors })),
		) as CompiledMatcher;
		const restored = createMatcherFromCompiled(compiled, { wordVectors });
		const trained = createMatcher(SHOP, { wordVectors });
		for (const text of QUESTIONS)
			expect(restored.match({ text })).toEqual(trained.match({ text }));
	});

	it("answers as the trained one does where phrasings are long", () => {
		const compiled = JSON.parse(
			JSON.stringify(compileMatcher(STORIES, { wordVectors: [] })),
		) as CompiledMatcher;
		const restored = createMatcherFromCompiled(compiled);
		const trained = createMatcher(STORIES, { wordVectors: [] });
		for (const text of QUESTIONS)
			expect(restored.match({ text })).toEqual(trained.match({ text }));
		const [best] = trained.match({
			text: "My daughter would like to know by which ways one can pay in your shop, card or paypal or anything else",
		}).candidates;
		expect(best?.intentId).toBe("payments.methods");
	});

	it("says what is missing", () => {
		const compiled = compileMatcher(SHOP);
		expect(() => createMatcherFromCompiled(compiled)).toThrow(
			/trained with the word vectors of: en/,
		);
		expect(() =>
			createMatcherFromCompiled({ ...compiled, version: 99 }),
		).toThrow(/version 99/);
	});

	it("needs nothing of Node and at most 60 KB in a browser", async () => {
		const { outputFiles } = await build({
			entryPoints: [new URL("compiled-matcher.ts", import.meta.url).pathname],
			bundle: true,
			minify: true,
			write: false,
			format: "esm",
			platform: "browser",
			conditions: ["shopbell-source"],
			logLevel: "silent",
		});
		const bytes = outputFiles[0]?.contents ?? new Uint8Array();
		const zipped = await new Response(
			new Blob([new Uint8Array(bytes)])
				.stream()
				.pipeThrough(new CompressionStream("gzip")),
		).arrayBuffer();
		expect(zipped.byteLength).toBeGreaterThan(5_000);
		expect(zipped.byteLength).toBeLessThan(60_000);
	});
});
