import type { FailedPart } from "../sending/send-parts.js";
import { toBusyOutcome } from "../sending/to-busy-outcome.js";
import { toRefusedTokenOutcome } from "../sending/to-refused-token-outcome.js";

/** What an error of Viber says about the message (developers.viber.com/docs/api/rest-bot-api/#error-codes). */
export function toStatusOutcome({
	status,
	code,
	retryAfterSeconds,
}: {
	readonly status: number;
	readonly code: number;
	readonly retryAfterSeconds?: number;
}): FailedPart {
	const reason = code >= 0 ? `status ${code}` : String(status);
	switch (code) {
		case 2:
			return toRefusedTokenOutcome(reason);
		case 12:
			return toBusyOutcome(retryAfterSeconds, reason);
		// Not registered, not subscribed, no device that can show it.
		case 5:
		case 6:
		case 11:
			return { kind: "rejected", code: "unreachable", reason };
		case 7:
		case 8:
		case 9:
		case 10:
			return { kind: "rejected", code: "not-allowed", reason };
		default:
			if (status === 429) return toBusyOutcome(retryAfterSeconds, reason);
			return status >= 500 || code < 0
				? { kind: "unknown", reason }
				: { kind: "rejected", code: "invalid", reason };
	}
}
