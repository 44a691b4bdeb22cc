import { DeskError } from "../desk-error.js";
import type { DeskReport, RefusalReason } from "../port/remote-desk.js";
import { checkSignature, signBytes } from "../proof/check-signature.js";
import { headerOf } from "../proof/header.js";

/**
 * Signatures as Standard Webhooks has them (standardwebhooks.com): `webhook-signature` holds
 * `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, separated by spaces,
 * while a secret is being replaced.
 */
export function signWebhook(
	secret: Uint8Array,
	id: string,
	/** Epoch ms. */
	at: number,
	body: string,
): Readonly<Record<string, string>> {
	const timestamp = String(Math.floor(at / 1000));
	return {
		"webhook-id": id,
		"webhook-timestamp": timestamp,
		"webhook-signature": `v1,${signBytes(secret, `${id}.${timestamp}.`, new TextEncoder().encode(body), "base64")}`,
	};
}

/** Id of a report that is signed by one of the secrets, or why it is not believed. */
export function checkWebhook(
	secrets: readonly Uint8Array[],
	report: DeskReport,
):
	| { readonly kind: "signed"; readonly id: string }
	| { readonly kind: "refused"; readonly why: RefusalReason } {
	const id = headerOf(report, "webhook-id");
	const timestamp = headerOf(report, "webhook-timestamp");
	const signatures = (headerOf(report, "webhook-signature") ?? "")
		.split(" ")
		.filter((signature) => signature.startsWith("v1,"));
	if (id === undefined || id === "" || id.length > 200)
		return { kind: "refused", why: "unsigned" };
	const verdicts = secrets.map((secret) =>
		checkSignature({
			timestamp,
			signatures,
			expected: `v1,${signBytes(secret, `${id}.${timestamp}.`, report.body, "base64")}`,
			at: report.at,
		}),
	);
	if (verdicts.includes(undefined)) return { kind: "signed", id };
	return {
		kind: "refused",
		why: verdicts.find((verdict) => verdict !== "forged") ?? "forged",
	};
}

/** Bytes of a secret as Standard Webhooks writes it: `whsec_` and base64 of 24 to 64 bytes. Throws `desk.setting`. */
export function decodeWebhookSecret(text: string): Uint8Array {
	const base64 = text.replace(/^whsec_/, "");
	const bytes = Buffer.from(base64, "base64");
	if (
		!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) ||
		bytes.length < 24 ||
		bytes.length > 64
	)
		throw new DeskError(
			"desk.setting",
			"The secret of the webhooks is none of 24 to 64 bytes in base64.",
			"Make one with: echo whsec_$(openssl rand -base64 32)",
		);
	return new Uint8Array(bytes);
}
