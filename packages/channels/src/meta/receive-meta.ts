import type {
	ChannelEvent,
	WebhookReceipt,
	WebhookRequest,
} from "../port/messenger.js";
import { isSameSecret } from "../proof/is-same-secret.js";
import { isSigned } from "../proof/is-signed.js";
import { parseJson } from "../proof/parse-json.js";
import { refuse } from "../proof/refuse.js";

/** By what Meta's requests are known. */
export interface MetaSecrets {
	/** Signs every request. */
	readonly appSecret: string;
	/** Ours: Meta sends it once, when the webhook is set. */
	readonly verifyToken: string;
}

/**
 * Checks a request of Meta's: the question whether this address is ours, else the signature over
 * the raw bytes (developers.facebook.com/docs/graph-api/webhooks/getting-started).
 */
export function receiveMeta(
	{ method, query, headers, body }: WebhookRequest,
	{ appSecret, verifyToken }: MetaSecrets,
	decode: (posted: unknown) => readonly ChannelEvent[],
): WebhookReceipt {
	if (method === "GET") {
		const challenge = query.get("hub.challenge") ?? "";
		return query.get("hub.mode") === "subscribe" &&
			isSameSecret(query.get("hub.verify_token") ?? undefined, verifyToken) &&
			/^[\w-]{1,200}$/.test(challenge)
			? { kind: "challenge", body: challenge }
			: refuse(403, "challenge-wrong");
	}
	const signature = headers["x-hub-signature-256"];
	if (signature === undefined) return refuse(401, "signature-missing");
	if (
		!signature.startsWith("sha256=") ||
		!isSigned(body, signature.slice("sha256=".length), appSecret)
	)
		return refuse(401, "signature-wrong");
	const posted = parseJson(body);
	return posted === undefined
		? refuse(400, "malformed")
		: { kind: "taken", events: decode(posted) };
}
