import { EmbedderError } from "../embedder-error.js";

/** Wait when an answer that is worth repeating does not say how long. */
const DEFAULT_WAIT_MS = 1_000;

/** What an answer other than 2xx means. Its body is not looked at: it may repeat what was sent. */
export function toStatusError(response: Response, now: number): EmbedderError {
	const { status, headers } = response;
	if (status === 429)
		return new EmbedderError({
			code: "rate-limited",
			message: "The embeddings endpoint takes no more requests for now (429).",
			fix: "Wait, or ask its operator for a higher limit.",
			retryAfterMs: readRetryAfter(headers, now) ?? DEFAULT_WAIT_MS,
		});
	if (status >= 500)
		return new EmbedderError({
			code: "server-error",
			message: `The embeddings endpoint failed (${status}).`,
			fix: "Look at the endpoint's own status; it is tried again by itself.",
			retryAfterMs: readRetryAfter(headers, now) ?? DEFAULT_WAIT_MS,
		});
	return new EmbedderError({
		code: "refused",
		message: `The embeddings endpoint refused the request (${status}).`,
		fix: "See that the address, the key and the name of the model are right.",
	});
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), as ms from `now`. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
	const value = headers.get("retry-after")?.trim();
	if (!value) return undefined;
	if (/^\d{1,9}(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
	const at = value.endsWith("GMT") ? Date.parse(value) : Number.NaN;
	return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
