import {
	WebAPIHTTPError,
	WebAPIPlatformError,
	WebAPIRateLimitedError,
	WebAPIRequestError,
} from "@slack/web-api";
import type { FailedPart } from "../sending/send-parts.js";
import { toBusyOutcome } from "../sending/to-busy-outcome.js";
import { toNetworkOutcome } from "../sending/to-network-outcome.js";
import { toRefusedTokenOutcome } from "../sending/to-refused-token-outcome.js";

// docs.slack.dev/reference/methods/chat.postMessage#errors
const unreachable: ReadonlySet<string> = new Set([
	"channel_not_found",
	"not_in_channel",
	"is_archived",
	"user_not_found",
	"cannot_reply_to_message",
	"messages_tab_disabled",
]);
const tokenRefused: ReadonlySet<string> = new Set([
	"invalid_auth",
	"not_authed",
	"token_expired",
	"token_revoked",
	"account_inactive",
]);
const notAllowed: ReadonlySet<string> = new Set([
	"missing_scope",
	"no_permission",
	"restricted_action",
	"access_denied",
	"ekm_access_denied",
]);
const mayHaveHappened: ReadonlySet<string> = new Set([
	"internal_error",
	"fatal_error",
	"request_timeout",
	"service_unavailable",
]);

/** Whether Slack itself refused, and over the token: a line that is down says nothing about it. */
export function isTokenRefused(error: unknown): boolean {
	return (
		error instanceof WebAPIPlatformError && tokenRefused.has(error.data.error)
	);
}

/** What an error of Slack's says about the message; there is no key that would tell a repeat. */
export function toPartOutcome(error: unknown): FailedPart {
	if (error instanceof WebAPIRateLimitedError)
		return toBusyOutcome(error.retryAfter);
	if (error instanceof WebAPIRequestError)
		return toNetworkOutcome(error.original);
	if (error instanceof WebAPIHTTPError)
		return error.statusCode >= 500
			? { kind: "unknown", reason: String(error.statusCode) }
			: {
					kind: "rejected",
					code: "invalid",
					reason: String(error.statusCode),
				};
	if (!(error instanceof WebAPIPlatformError)) return toNetworkOutcome(error);
	const reason = error.data.error;
	if (tokenRefused.has(reason)) return toRefusedTokenOutcome(reason);
	if (mayHaveHappened.has(reason)) return { kind: "unknown", reason };
	return {
		kind: "rejected",
		code: unreachable.has(reason)
			? "unreachable"
			: notAllowed.has(reason)
				? "not-allowed"
				: reason === "msg_too_long"
					? "too-large"
					: "invalid",
		reason,
	};
}
