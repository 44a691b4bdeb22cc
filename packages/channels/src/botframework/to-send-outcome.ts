import type { SendOutcome } from "../port/channel.js";

/** Errors that come before a single byte was sent. */
const unsent: ReadonlySet<string> = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

const retryMs = 5000;
const maxRetryMs = 10 * 60_000;

/**
 * What an error of the connector says about the message. There is no key that makes a repeat
 * harmless, so only what certainly did not arrive is sent again.
 */
export function toSendOutcome(error: unknown): SendOutcome {
	const { statusCode, code, response } = error as {
		readonly statusCode?: unknown;
		readonly code?: unknown;
		readonly response?: {
			readonly headers?: { get?(name: string): string | undefined };
		};
	};
	if (typeof statusCode === "number") {
		if (statusCode === 429) {
			const seconds = Number(response?.headers?.get?.("retry-after"));
			return {
				kind: "retry",
				afterMs:
					Number.isFinite(seconds) && seconds > 0
						? Math.min(seconds * 1000, maxRetryMs)
						: retryMs,
				reason: "429",
			};
		}
		return statusCode >= 400 && statusCode < 500 && statusCode !== 408
			? { kind: "rejected", reason: String(statusCode) }
			: { kind: "unknown", reason: String(statusCode) };
	}
	if (typeof code === "string" && unsent.has(code))
		return { kind: "retry", afterMs: retryMs, reason: code };
	return {
		kind: "unknown",
		reason: typeof code === "string" ? code : "no answer",
	};
}
