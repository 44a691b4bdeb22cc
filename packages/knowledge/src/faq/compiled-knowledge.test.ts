import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../load/create-knowledge-base.js";
import { sample } from "../load/testing/sample-files.js";
import { compileKnowledge } from "./compile-knowledge.js";
import { createFaqFromCompiled } from "./compiled-knowledge.js";
import { createFaq } from "./create-faq.js";

function knowledgeBase() {
	const result = createKnowledgeBase(sample());
	if (result.kind === "broken") throw new Error(result.problems[0]?.message);
	return result.knowledgeBase;
}

describe("a compiled knowledge base", () => {
	it("answers after JSON as the one it was compiled from", () => {
		const base = knowledgeBase();
		const trained = createFaq({
			knowledgeBase: base,
			matcherOptions: { wordVectors: [] },
		});
		const compiled = createFaqFromCompiled(
			JSON.parse(JSON.stringify(compileKnowledge(base))),
		);
		for (const text of ["return label", "zwrot pieniedzy", "weather?", "thx"])
			expect(compiled.ask(text)).toEqual(trained.ask(text));
	});

	it("carries no held-out question, and each phrasing once", () => {
		const base = knowledgeBase();
		const text = JSON.stringify(compileKnowledge(base));
		for (const { ask } of base.questions) expect(text).not.toContain(ask);
		expect(text.split("how do I send it back")).toHaveLength(2);
	});

	it("says when it was compiled by another version", () => {
		expect(() =>
			createFaqFromCompiled({
				...compileKnowledge(knowledgeBase()),
				version: 0,
			}),
		).toThrow(/version 0/);
	});

	it("needs nothing of Node and at most 60 KB in a browser", async () => {
		const { outputFiles } = await build({
			entryPoints: [new URL("compiled-knowledge.ts", import.meta.url).pathname],
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
		expect(zipped.byteLength).toBeGreaterThan(10_000);
		expect(zipped.byteLength).toBeLessThan(60_000);
	});
});
