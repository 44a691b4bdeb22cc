import type { ExchangeFile, ReadResult } from "./format.js";

/** Reads files one by one and puts what they hold together. */
export async function readEach(
	files: readonly ExchangeFile[],
	read: (file: ExchangeFile) => ReadResult | Promise<ReadResult>,
): Promise<ReadResult> {
	const results: ReadResult[] = [];
	for (const file of files) results.push(await read(file));
	return {
		texts: results.flatMap(({ texts }) => texts),
		problems: results.flatMap(({ problems }) => problems),
	};
}
