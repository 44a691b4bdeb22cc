import type { Embedder } from "@shopbell/knowledge";
import { z } from "zod";
import { EmbedderError } from "../embedder-error.js";
import { checkBaseUrl } from "./check-base-url.js";
import { malformed, readBoundedJson } from "./read-bounded-json.js";
import { toStatusError } from "./to-status-error.js";

/** An endpoint that speaks the embeddings API of OpenAI: hosted, or Ollama, vLLM, llama.cpp, LocalAI on a machine of one's own. */
export interface EndpointEmbedderOptions {
	/** Up to and without `/embeddings`, e.g. `https://api.openai.com/v1`. */
	readonly baseUrl: string;
	readonly model: string;
	/** Sent as `Authorization: Bearer …`. */
	readonly apiKey?: string;
	/** Further headers, e.g. `api-key`. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Texts per request, 1..2048; default 64. */
	readonly batchSize?: number;
	/** Length of the vectors, for models that can shorten them. */
	readonly dimensions?: number;
	/** Put before every text, e.g. `query: ` for models of the E5 family. */
	readonly prefix?: string;
	/** Largest accepted answer; default 32 MiB. */
	readonly maxBytes?: number;
	/** Default: the platform's. */
	readonly fetch?: typeof fetch;
	/** Epoch ms; default: the system's clock. Only for `Retry-After` as a date. */
	readonly now?: () => number;
}

const MAX_BYTES = 32 * 1024 * 1024;
const BATCH_SIZE = 64;

const answerSchema = z.object({
	data: z.array(
		z.object({
			index: z.number().int().nonnegative(),
			embedding: z.array(z.number()).min(1),
		}),
	),
});

const optionsSchema = z.object({
	model: z.string().min(1),
	batchSize: z.number().int().min(1).max(2048),
	dimensions: z.number().int().min(1).optional(),
	apiKey: z
		.string()
		.regex(/^[\x21-\x7e]+$/)
		.optional(),
});

/**
 * Embeds through an OpenAI-compatible endpoint: `POST {baseUrl}/embeddings`. Never repeats a
 * request by itself: its errors say when it is worth trying again. Throws `EmbedderError`
 * (`setup`) for options that cannot be right.
 */
export function createEndpointEmbedder(
	options: EndpointEmbedderOptions,
): Embedder {
	const { model, apiKey, headers = {}, dimensions, prefix = "" } = options;
	const { batchSize = BATCH_SIZE, maxBytes = MAX_BYTES } = options;
	const send = options.fetch ?? fetch;
	const now = options.now ?? Date.now;
	const baseUrl = checkBaseUrl(options.baseUrl);
	if (
		!optionsSchema.safeParse({ model, batchSize, dimensions, apiKey }).success
	)
		throw new EmbedderError({
			code: "setup",
			message:
				"The model, key, batchSize or dimensions of the embedder cannot be right.",
			fix: "Give a model's name, a key without spaces, 1 to 2048 texts per batch, and a whole number of dimensions.",
		});

	const embedBatch = async (
		texts: readonly string[],
		signal: AbortSignal,
	): Promise<readonly Float32Array[]> => {
		const response = await send(new URL("embeddings", baseUrl), {
			method: "POST",
			redirect: "error",
			signal,
			headers: {
				...headers,
				"content-type": "application/json",
				accept: "application/json",
				...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
			},
			body: JSON.stringify({
				model,
				input: texts.map((text) => prefix + text),
				encoding_format: "float",
				...(dimensions === undefined ? {} : { dimensions }),
			}),
		});
		if (!response.ok) {
			await response.body?.cancel().catch(() => undefined);
			throw toStatusError(response, now());
		}
		const answer = answerSchema.safeParse(
			await readBoundedJson(response, maxBytes),
		);
		if (!answer.success) throw malformed();
		return toVectors(answer.data.data, texts.length, dimensions);
	};

	return {
		id: `endpoint ${baseUrl.href} ${model} ${dimensions ?? "own"} ${JSON.stringify(prefix)}`,
		async embed(texts, signal) {
			const vectors: Float32Array[] = [];
			for (let from = 0; from < texts.length; from += batchSize)
				try {
					vectors.push(
						...(await embedBatch(texts.slice(from, from + batchSize), signal)),
					);
				} catch (error) {
					throw toError(error, signal);
				}
			return vectors;
		},
	};
}

/** Vectors in the order of the texts, whatever the order of the answer. */
function toVectors(
	data: z.infer<typeof answerSchema>["data"],
	count: number,
	dimensions: number | undefined,
): readonly Float32Array[] {
	const vectors = new Array<Float32Array | undefined>(count).fill(undefined);
	const length = dimensions ?? data[0]?.embedding.length;
	for (const { index, embedding } of data) {
		if (
			index >= count ||
			vectors[index] !== undefined ||
			embedding.length !== length
		)
			throw malformed();
		vectors[index] = Float32Array.from(embedding);
	}
	return vectors.map((vector) => {
		if (vector === undefined || !vector.every(Number.isFinite))
			throw malformed();
		return vector;
	});
}

function toError(error: unknown, signal: AbortSignal): EmbedderError {
	if (error instanceof EmbedderError) return error;
	return signal.aborted
		? new EmbedderError({
				code: "aborted",
				message: "The request to the embeddings endpoint was given up.",
				fix: "Allow it more time.",
			})
		: new EmbedderError({
				code: "unreachable",
				message:
					"The embeddings endpoint cannot be reached, or cut the connection.",
				fix: "See that its address is right and that it runs.",
				retryAfterMs: 1_000,
			});
}
