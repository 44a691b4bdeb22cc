/** The body of an answer as text, or undefined when it is larger than `maxBytes`; rejects when it is cut off. */
export async function readBounded(
	response: Response,
	maxBytes: number,
): Promise<string | undefined> {
	const reader = response.body?.getReader();
	if (!reader) return "";
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return Buffer.concat(chunks).toString("utf8");
		size += value.byteLength;
		if (size > maxBytes) {
			await reader.cancel().catch(() => undefined);
			return undefined;
		}
		chunks.push(value);
	}
}
