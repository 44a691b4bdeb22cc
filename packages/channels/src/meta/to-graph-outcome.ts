import type { RejectionCode } from "../port/channel.js";
import type { FailedPart } from "../sending/send-parts.js";
import { toBusyOutcome } from "../sending/to-busy-outcome.js";
import { toRefusedTokenOutcome } from "../sending/to-refused-token-outcome.js";
import type { GraphError } from "./graph-client.js";

// developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes and
// developers.facebook.com/docs/messenger-platform/error-codes
const busy: ReadonlySet<number> = new Set([
	4, 17, 32, 613, 80_007, 130_429, 131_048, 131_056,
]);
const tokenRefused: ReadonlySet<number> = new Set([102, 190]);
const rejections: ReadonlyMap<number, RejectionCode> = new Map([
	[131_047, "window-closed"],
	[131_026, "unreachable"],
	[131_021, "unreachable"],
	[551, "unreachable"],
	[3, "not-allowed"],
	[368, "not-allowed"],
	[131_031, "not-allowed"],
	[131_052, "too-large"],
	[131_053, "too-large"],
	[131_049, "not-wanted"],
	[131_050, "not-wanted"],
	[132_000, "template-parameters"],
	[132_005, "template-parameters"],
	[132_007, "template-parameters"],
	[132_012, "template-parameters"],
	[132_018, "template-parameters"],
	[132_001, "template-unknown"],
	[132_015, "template-paused"],
	[132_016, "template-disabled"],
]);
const subcodes: ReadonlyMap<number, RejectionCode> = new Map([
	[2_018_278, "window-closed"],
	[2_018_300, "not-in-control"],
	[2_018_001, "unreachable"],
	[1_545_041, "unreachable"],
	[2_018_108, "unreachable"],
	[2_018_047, "too-large"],
]);

/**
 * What an error of the Graph API says about the message. Nothing there tells a repeat, so what may
 * have been done is never sent again.
 */
export function toGraphOutcome(error: GraphError): FailedPart {
	const { status, code, subcode, retryAfterSeconds } = error;
	const reason = `${code || status}${subcode ? `/${subcode}` : ""}`;
	if (busy.has(code) || status === 429)
		return toBusyOutcome(retryAfterSeconds, reason);
	if (tokenRefused.has(code)) return toRefusedTokenOutcome(reason);
	const known = subcodes.get(subcode) ?? rejections.get(code);
	if (known) return { kind: "rejected", code: known, reason };
	if (status >= 500 || code === 1 || code === 2 || code === 131_000)
		return { kind: "unknown", reason };
	return code === 10 || (code >= 200 && code < 300)
		? { kind: "rejected", code: "not-allowed", reason }
		: { kind: "rejected", code: "invalid", reason };
}

/** Why a message failed that the API had taken, as far as its code says so; else the code itself. */
export function toFailureReason(code: number): string {
	return rejections.get(code) ?? String(code);
}
