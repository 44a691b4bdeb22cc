import { GrammyError } from "grammy";
import type { PartOutcome } from "../sending/send-parts.js";
import { toBusyOutcome } from "../sending/to-busy-outcome.js";
import { toNetworkOutcome } from "../sending/to-network-outcome.js";

/** A token that is refused may be a mistake that somebody is mending. */
const revokedRetryMs = 60_000;

/**
 * What an error of the Bot API says about the message. `sendMessage` takes no key, so what may
 * have arrived is never sent again (core.telegram.org/bots/api#making-requests).
 */
export function toPartOutcome(error: unknown): PartOutcome {
	if (!(error instanceof GrammyError)) return toNetworkOutcome(error);
	const { error_code: code, parameters } = error;
	if (code === 429) return toBusyOutcome(parameters.retry_after);
	if (code === 401 || code === 404)
		return { kind: "retry", afterMs: revokedRetryMs, reason: "token refused" };
	if (code === 403)
		return { kind: "rejected", code: "unreachable", reason: "403" };
	if (code === 413)
		return { kind: "rejected", code: "too-large", reason: "413" };
	return code >= 500
		? { kind: "unknown", reason: String(code) }
		: { kind: "rejected", code: "invalid", reason: String(code) };
}
