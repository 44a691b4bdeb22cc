import { DeskError } from "../desk-error.js";

/** Longest answer that is read. */
const maxBytes = 1024 * 1024;

/** The JSON of an answer; undefined where there is none. Reads no more than 1 MiB. */
export async function readBounded(response: Response): Promise<unknown> {
	const reader = response.body?.getReader();
	if (!reader) return undefined;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.byteLength;
		if (size > maxBytes) {
			await reader.cancel();
			throw new DeskError(
				"desk.invalid-answer",
				"The desk answered with more than 1 MiB.",
				"Check that the address of the desk is right.",
			);
		}
		chunks.push(value);
	}
	const text = Buffer.concat(chunks).toString("utf8");
	try {
		return text === "" ? undefined : (JSON.parse(text) as unknown);
	} catch {
		// A page of a proxy: the status says enough, and 2xx is refused by the schema.
		return text;
	}
}
