import { createHmac } from "node:crypto";
import type { WebhookReceipt, WebhookRequest } from "../port/messenger.js";
import { isSameSecret } from "../proof/is-same-secret.js";
import { refuse } from "../proof/refuse.js";

/** An older request may have been recorded by somebody. */
const maxAgeMs = 5 * 60_000;

/**
 * Why a request is not Slack's; undefined when it is: HMAC-SHA256 over version, time and the raw
 * bytes, not older than five minutes (docs.slack.dev/authentication/verifying-requests-from-slack).
 */
export function refuseUnsigned(
	{ headers, body, at }: WebhookRequest,
	signingSecret: string,
): WebhookReceipt | undefined {
	const signature = headers["x-slack-signature"];
	const timestamp = headers["x-slack-request-timestamp"];
	if (signature === undefined || timestamp === undefined)
		return refuse(401, "signature-missing");
	if (!/^\d{1,12}$/.test(timestamp)) return refuse(401, "signature-wrong");
	const expected = createHmac("sha256", signingSecret)
		.update(`v0:${timestamp}:`)
		.update(body)
		.digest("hex");
	if (!isSameSecret(signature, `v0=${expected}`))
		return refuse(401, "signature-wrong");
	return Math.abs(at - Number(timestamp) * 1000) > maxAgeMs
		? refuse(401, "stale")
		: undefined;
}
