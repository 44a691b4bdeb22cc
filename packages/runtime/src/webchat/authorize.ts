import { createHash, timingSafeEqual } from "node:crypto";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import type { ChatTokenClaims } from "./chat-token.js";
import { originOf, type WebchatContext } from "./webchat-context.js";

/** Name of the secret that the shop's own server shows. */
const directLineSecretName = "direct-line";

/** Who calls: the shop's server with the secret, or one shopper with a token. */
export type Caller =
	| { readonly kind: "server" }
	| { readonly kind: "shopper"; readonly claims: ChatTokenClaims };

export type Authorization =
	| { readonly kind: "granted"; readonly caller: Caller }
	| { readonly kind: "refused"; readonly reply: HttpReply };

/**
 * Checks the Authorization header as Direct Line does: 401 without one, 403 `TokenExpired` for a
 * token of yesterday, 403 for everything else. With `conversationId` the token must be of that one.
 */
export function authorize(
	context: WebchatContext,
	request: HttpRequest,
	conversationId?: string,
): Authorization {
	const credential = bearerOf(request);
	if (credential === undefined) return refused(401, "Unauthorized");
	// A token has dots, the secret has none.
	if (!credential.includes(".") && isDirectLineSecret(context, credential))
		return { kind: "granted", caller: { kind: "server" } };
	const checked = context.tokens.check(credential, "chat");
	if (checked.kind === "forged") return refused(403, "Forbidden");
	const { claims } = checked;
	const origin = originOf(request);
	const isElsewhere =
		origin !== null &&
		claims.origins.length > 0 &&
		!claims.origins.includes(origin);
	if (
		isElsewhere ||
		(conversationId !== undefined && claims.conv !== conversationId)
	)
		return refused(403, "Forbidden");
	if (checked.kind === "expired") return refused(403, "TokenExpired");
	return { kind: "granted", caller: { kind: "shopper", claims } };
}

/** The bearer credential, or undefined when there is none. */
export function bearerOf(
	request: Pick<HttpRequest, "headers">,
): string | undefined {
	return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

/** Compares digests, so that neither length nor content of the secret can be timed. */
function isDirectLineSecret(
	context: WebchatContext,
	credential: string,
): boolean {
	const secret = Buffer.from(
		context.parts.secret(directLineSecretName),
	).toString("base64url");
	return timingSafeEqual(digest(credential), digest(secret));
}

function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}

function refused(status: number, code: string): Authorization {
	return { kind: "refused", reply: failure(status, code) };
}
