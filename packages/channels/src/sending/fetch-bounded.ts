import type { FetchedFile } from "../port/messenger.js";
import { readBounded } from "./read-bounded.js";

const timeoutMs = 30_000;

/** Fetches a file from an address that is believed, and follows nothing; rejects when the line is cut. */
export async function fetchBounded(
	url: string,
	maxBytes: number,
	headers: Readonly<Record<string, string>> = {},
): Promise<FetchedFile> {
	const response = await fetch(url, {
		redirect: "error",
		headers,
		signal: AbortSignal.timeout(timeoutMs),
	});
	return readBounded(response, maxBytes);
}
