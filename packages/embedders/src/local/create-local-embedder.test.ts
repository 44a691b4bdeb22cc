import { describe, expect, it } from "vitest";
import { createLocalEmbedder } from "./create-local-embedder.js";
import type { TransformersModule } from "./transformers-module.js";

/** Has the shape of the library, and vectors of two lengths of the text. */
function fakeTransformers(dims?: readonly number[]) {
	const env = {
		allowRemoteModels: true,
		allowLocalModels: false,
		localModelPath: "/models/",
	};
	const opened: unknown[] = [];
	const runs: unknown[] = [];
	const module: TransformersModule = {
		env,
		pipeline: async (...given) => {
			opened.push(given);
			return async (texts, options) => {
				runs.push({ texts, options });
				return {
					dims: dims ?? [texts.length, 2],
					data: Float32Array.from(
						texts.flatMap(({ length }) => [length, -length]),
					),
				};
			};
		},
	};
	return { env, opened, runs, load: async () => module };
}

const signal = () => new AbortController().signal;

describe("a local model", () => {
	it("is opened from its folder alone and run in batches with mean pooling", async () => {
		const { env, opened, runs, load } = fakeTransformers();
		const embedder = await createLocalEmbedder({
			folder: "/srv/models/minilm",
			dtype: "q8",
			batchSize: 2,
			prefix: "query: ",
			load,
		});
		expect(env).toEqual({
			allowRemoteModels: false,
			allowLocalModels: true,
			localModelPath: "/srv/models",
		});
		expect(opened).toEqual([
			["feature-extraction", "minilm", { dtype: "q8", local_files_only: true }],
		]);
		expect(await embedder.embed(["a", "bb", "ccc"], signal())).toEqual(
			[8, 9, 10].map((length) => Float32Array.of(length, -length)),
		);
		expect(runs).toEqual(
			[["query: a", "query: bb"], ["query: ccc"]].map((texts) => ({
				texts,
				options: { pooling: "mean", normalize: true },
			})),
		);
	});

	it("that gives another shape is told", async () => {
		for (const dims of [[1, 3, 2], [2, 2], [1, 0], []]) {
			const { load } = fakeTransformers(dims);
			const embedder = await createLocalEmbedder({ folder: "m", load });
			await expect(embedder.embed(["a"], signal())).rejects.toMatchObject({
				code: "model-failed",
			});
		}
	});

	it("is not run for a caller who has gone", async () => {
		const { runs, load } = fakeTransformers();
		const embedder = await createLocalEmbedder({ folder: "m", load });
		await expect(
			embedder.embed(["a"], AbortSignal.abort()),
		).rejects.toMatchObject({ code: "aborted" });
		expect(runs).toEqual([]);
		expect(await embedder.embed(["a"], signal())).toHaveLength(1);
	});

	it("needs a library that the package does not bring, and says how to get it", async () => {
		await expect(
			createLocalEmbedder({
				folder: "m",
				load: () => Promise.reject(new Error("ERR_MODULE_NOT_FOUND")),
			}),
		).rejects.toMatchObject({
			code: "model-failed",
			fix: expect.stringContaining("npm install @huggingface/transformers"),
		});
	});
});
