import type { FailedPart } from "./send-parts.js";

/** Errors that come before a single byte was sent. */
const unsent: ReadonlySet<string> = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
]);

/**
 * What a call without an answer means for the message: sent again only where it certainly did not
 * leave. `error` is what `fetch` or a client around it throws, its causes included.
 */
export function toNetworkOutcome(
	error: unknown,
): Extract<FailedPart, { kind: "retry" | "unknown" }> {
	const code = findCode(error);
	return code !== undefined && unsent.has(code)
		? { kind: "retry", afterMs: 5000, reason: code }
		: { kind: "unknown", reason: code ?? "no answer" };
}

function findCode(error: unknown, depth = 0): string | undefined {
	if (typeof error !== "object" || error === null || depth > 5)
		return undefined;
	const {
		code,
		cause,
		error: inner,
	} = error as {
		readonly code?: unknown;
		readonly cause?: unknown;
		readonly error?: unknown;
	};
	if (typeof code === "string") return code;
	return findCode(cause, depth + 1) ?? findCode(inner, depth + 1);
}
