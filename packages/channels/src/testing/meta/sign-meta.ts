import { createHmac } from "node:crypto";
import type { WebhookRequest } from "../../port/messenger.js";

/** A request as Meta signs it. */
export function signMeta(
	body: Uint8Array,
	at: number,
	appSecret: string,
): WebhookRequest {
	const signature = createHmac("sha256", appSecret).update(body).digest("hex");
	return {
		method: "POST",
		query: new URLSearchParams(),
		headers: { "x-hub-signature-256": `sha256=${signature}` },
		body,
		at,
	};
}
