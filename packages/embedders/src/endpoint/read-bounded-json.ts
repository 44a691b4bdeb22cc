import { EmbedderError } from "../embedder-error.js";

/** The JSON of an answer. Throws `EmbedderError`: `too-large` above `maxBytes`, `malformed` when it is no JSON; rejects as the connection does when it is cut. */
export async function readBoundedJson(
	response: Response,
	maxBytes: number,
): Promise<unknown> {
	const reader = response.body?.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	while (reader !== undefined) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.byteLength;
		if (size > maxBytes) {
			await reader.cancel().catch(() => undefined);
			throw new EmbedderError({
				code: "too-large",
				message: `The answer of the embeddings endpoint is larger than ${maxBytes} bytes.`,
				fix: "Use a smaller batchSize or fewer dimensions.",
			});
		}
		chunks.push(value);
	}
	try {
		return JSON.parse(Buffer.concat(chunks).toString("utf8"));
	} catch {
		throw malformed();
	}
}

/** The answer is none of an embeddings endpoint. */
export function malformed(): EmbedderError {
	return new EmbedderError({
		code: "malformed",
		message: "The embeddings endpoint did not answer with one vector per text.",
		fix: "See that the address ends before /embeddings and the model is one for embeddings.",
	});
}
