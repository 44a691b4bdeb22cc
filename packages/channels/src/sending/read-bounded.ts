import type { FetchedFile } from "../port/messenger.js";

/** Reads an answer with a file, and gives up as soon as it is larger than it may be. */
export async function readBounded(
	response: Response,
	maxBytes: number,
): Promise<FetchedFile> {
	if (response.status === 429 || response.status >= 500)
		return { kind: "retry", afterMs: 5000 };
	if (!response.ok || response.body === null)
		return { kind: "gone", reason: String(response.status) };
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		if (size > maxBytes) return { kind: "gone", reason: "too large" };
		chunks.push(chunk);
	}
	return {
		kind: "file",
		bytes: Buffer.concat(chunks),
		contentType:
			response.headers.get("content-type") ?? "application/octet-stream",
	};
}
