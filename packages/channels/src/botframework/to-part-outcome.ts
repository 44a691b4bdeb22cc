import type { FailedPart } from "../sending/send-parts.js";
import { toBusyOutcome } from "../sending/to-busy-outcome.js";
import { toNetworkOutcome } from "../sending/to-network-outcome.js";

/**
 * What an error of the connector says about the message. There is no key that makes a repeat
 * harmless, so only what certainly did not arrive is sent again.
 */
export function toPartOutcome(error: unknown): FailedPart {
	const { statusCode: status, response } = error as {
		readonly statusCode?: unknown;
		readonly response?: {
			readonly headers?: { get?(name: string): string | undefined };
		};
	};
	if (typeof status !== "number") return toNetworkOutcome(error);
	if (status === 429)
		return toBusyOutcome(Number(response?.headers?.get?.("retry-after")));
	if (status < 400 || status >= 500 || status === 408)
		return { kind: "unknown", reason: String(status) };
	return {
		kind: "rejected",
		code:
			status === 403 || status === 404
				? "unreachable"
				: status === 413
					? "too-large"
					: status === 401
						? "not-allowed"
						: "invalid",
		reason: String(status),
	};
}
