import type { WebhookReceipt } from "../port/messenger.js";

type Refusal = Extract<WebhookReceipt, { kind: "refused" }>;

/** A request that is not believed. */
export function refuse(
	status: Refusal["status"],
	code: Refusal["code"],
): Refusal {
	return { kind: "refused", status, code };
}
