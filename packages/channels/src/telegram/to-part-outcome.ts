import { GrammyError } from "grammy";
import type { FailedPart } from "../sending/send-parts.js";
import { toBusyOutcome } from "../sending/to-busy-outcome.js";
import { toNetworkOutcome } from "../sending/to-network-outcome.js";
import { toRefusedTokenOutcome } from "../sending/to-refused-token-outcome.js";

/**
 * What an error of the Bot API says about the message. `sendMessage` takes no key, so what may
 * have arrived is never sent again (core.telegram.org/bots/api#making-requests).
 */
export function toPartOutcome(error: unknown): FailedPart {
	if (!(error instanceof GrammyError)) return toNetworkOutcome(error);
	const { error_code: code, parameters } = error;
	if (code === 429) return toBusyOutcome(parameters.retry_after);
	if (code === 401 || code === 404)
		return toRefusedTokenOutcome("token refused");
	if (code === 403)
		return { kind: "rejected", code: "unreachable", reason: "403" };
	if (code === 413)
		return { kind: "rejected", code: "too-large", reason: "413" };
	return code >= 500
		? { kind: "unknown", reason: String(code) }
		: { kind: "rejected", code: "invalid", reason: String(code) };
}
