import { basename, dirname, resolve } from "node:path";
import type { Embedder } from "@shopbell/knowledge";
import { EmbedderError } from "../embedder-error.js";
import {
	loadTransformers,
	type TransformersModule,
} from "./transformers-module.js";

/** A model for sentence embeddings in ONNX form, in a folder of this machine. */
export interface LocalEmbedderOptions {
	/** Folder of the model: `config.json`, `tokenizer.json`, `onnx/model.onnx`. */
	readonly folder: string;
	/** Form of the weights, e.g. `fp32`, `q8`; the library's default when absent. */
	readonly dtype?: string;
	/** Texts per run of the model; default 16. */
	readonly batchSize?: number;
	/** Put before every text, e.g. `query: ` for models of the E5 family. */
	readonly prefix?: string;
	/** Default: `@huggingface/transformers`, where it is installed. */
	readonly load?: () => Promise<TransformersModule>;
}

const BATCH_SIZE = 16;

/**
 * Embeds with a local model: mean of its tokens' vectors, at length 1. Loads the model at once
 * and only from the folder: nothing is downloaded. Throws `EmbedderError` (`model-failed`)
 * when library or model cannot be loaded. Runs one after the other; an abort is honoured
 * between batches.
 */
export async function createLocalEmbedder(
	options: LocalEmbedderOptions,
): Promise<Embedder> {
	const { dtype, prefix = "", batchSize = BATCH_SIZE } = options;
	const { load = loadTransformers } = options;
	const folder = resolve(options.folder);
	const extract = await openModel(load, folder, dtype);
	const embedBatch = async (
		texts: readonly string[],
	): Promise<readonly Float32Array[]> => {
		const { dims, data } = await extract(
			texts.map((text) => prefix + text),
			{ pooling: "mean", normalize: true },
		);
		const [count, length = 0] = dims;
		if (
			dims.length !== 2 ||
			count !== texts.length ||
			length === 0 ||
			data.length !== count * length
		)
			throw modelFailed();
		return texts.map((_, i) =>
			Float32Array.from({ length }, (_, d) => data[i * length + d] as number),
		);
	};
	let last: Promise<unknown> = Promise.resolve();
	return {
		id: `local ${basename(folder)} ${dtype ?? "own"} mean ${JSON.stringify(prefix)}`,
		embed(texts, signal) {
			const run = last.then(async () => {
				const vectors: Float32Array[] = [];
				for (let from = 0; from < texts.length; from += batchSize) {
					if (signal.aborted)
						throw new EmbedderError({
							code: "aborted",
							message: "The local model was not waited for.",
							fix: "Allow it more time, or use a smaller model.",
						});
					try {
						vectors.push(
							...(await embedBatch(texts.slice(from, from + batchSize))),
						);
					} catch {
						throw modelFailed();
					}
				}
				return vectors;
			});
			last = run.catch(() => undefined);
			return run;
		},
	};
}

async function openModel(
	load: () => Promise<TransformersModule>,
	folder: string,
	dtype: string | undefined,
) {
	let transformers: TransformersModule;
	try {
		transformers = await load();
	} catch {
		throw new EmbedderError({
			code: "model-failed",
			message: "The library @huggingface/transformers cannot be loaded.",
			fix: "Install it beside this package: npm install @huggingface/transformers",
		});
	}
	transformers.env.allowRemoteModels = false;
	transformers.env.allowLocalModels = true;
	transformers.env.localModelPath = dirname(folder);
	try {
		return await transformers.pipeline("feature-extraction", basename(folder), {
			local_files_only: true,
			...(dtype === undefined ? {} : { dtype }),
		});
	} catch {
		throw new EmbedderError({
			code: "model-failed",
			message: `The model in ${folder} cannot be loaded.`,
			fix: "See that the folder holds config.json, tokenizer.json and onnx/model.onnx (or that of the dtype).",
		});
	}
}

const modelFailed = () =>
	new EmbedderError({
		code: "model-failed",
		message: "The local model did not give one vector per text.",
		fix: "Use a model for sentence embeddings in ONNX form.",
	});
