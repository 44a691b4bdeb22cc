import { errors, type JWTPayload, jwtVerify } from "jose";
import { z } from "zod";
import { IdentityError } from "../identity-error.js";
import type { Hasher } from "../records/create-hasher.js";
import type { IdentityRecords } from "../records/identity-records.js";
import { updateRecord } from "../records/update-record.js";

/** The customer whom a token names. */
export interface TokenCustomer {
	readonly id: string;
	readonly name: string | null;
	readonly email: string | null;
	readonly phone: string | null;
}

/** What a token says. `refused` reasons are for the shop's logs, not for the shopper. */
export type TokenOutcome =
	| { readonly kind: "customer"; readonly customer: TokenCustomer }
	| {
			readonly kind: "refused";
			readonly reason:
				| "malformed"
				| "signature"
				| "expired"
				| "audience"
				| "lifetime"
				| "replayed";
	  };

/** How tokens are checked. */
export interface TokenOptions {
	/** Shared with the shop, at least 32 bytes each; several while one is being replaced, the newest first. */
	readonly secrets: readonly Uint8Array[];
	/** What `aud` has to be: the name of this bot. */
	readonly audience: string;
	/** Longest time from `iat` to `exp`, default 10 minutes. */
	readonly maxLifetimeMs?: number;
	/** How far the shop's clock may be off, default 60,000 ms. */
	readonly clockSkewMs?: number;
}

/** Where a token was shown. */
export interface TokenUse {
	readonly token: string;
	readonly conversationId: string;
	/** Set when the same message may be delivered again: the same delivery is not a replay. */
	readonly deliveryId?: string;
}

const maxTokenLength = 4_096;

const claims = z.object({
	sub: z.string().trim().min(1).max(200),
	jti: z.string().min(8).max(200),
	iat: z.number(),
	exp: z.number(),
	name: z.string().trim().min(1).max(200).nullish(),
	email: z.email().max(254).nullish(),
	phone: z.string().trim().min(3).max(40).nullish(),
});

/**
 * Reads the signed token of a customer who is signed in at the shop: a JWT with HS256 and the
 * claims `sub`, `aud`, `iat`, `exp`, `jti`, and `name`, `email`, `phone` where known. Each `jti`
 * is good for one use. Throws `identity.secret` when set up with a short secret or none.
 */
export function createTokenReader(
	{
		secrets,
		audience,
		maxLifetimeMs = 10 * 60_000,
		clockSkewMs = 60_000,
	}: TokenOptions,
	parts: {
		readonly records: IdentityRecords;
		readonly hash: Hasher;
		readonly now: () => number;
	},
): (use: TokenUse) => Promise<TokenOutcome> {
	if (secrets.length === 0 || secrets.some(({ byteLength }) => byteLength < 32))
		throw new IdentityError(
			"identity.secret",
			"A secret for customer tokens is shorter than 32 bytes, or there is none.",
			"Share 32 random bytes with the shop, for instance of `openssl rand -base64 32`.",
		);
	const { records, hash, now } = parts;
	const verify = async (
		token: string,
		at: number,
	): Promise<
		JWTPayload | "signature" | "expired" | "audience" | "malformed"
	> => {
		let reason: "signature" | "expired" | "audience" | "malformed" =
			"signature";
		for (const secret of secrets) {
			try {
				const { payload } = await jwtVerify(token, secret, {
					algorithms: ["HS256"],
					audience,
					clockTolerance: clockSkewMs / 1000,
					currentDate: new Date(at),
					requiredClaims: ["sub", "jti", "iat", "exp", "aud"],
				});
				return payload;
			} catch (cause) {
				if (cause instanceof errors.JWSSignatureVerificationFailed) continue;
				if (cause instanceof errors.JWTExpired) reason = "expired";
				else if (cause instanceof errors.JWTClaimValidationFailed)
					reason = cause.claim === "aud" ? "audience" : "malformed";
				else reason = "malformed";
				return reason;
			}
		}
		return reason;
	};

	return async ({ token, conversationId, deliveryId }) => {
		const at = now();
		if (token.length > maxTokenLength)
			return { kind: "refused", reason: "malformed" };
		const payload = await verify(token, at);
		if (typeof payload === "string")
			return { kind: "refused", reason: payload };
		const { data } = claims.safeParse(payload);
		if (!data) return { kind: "refused", reason: "malformed" };
		const issuedAt = data.iat * 1000;
		const expiresAt = data.exp * 1000;
		if (expiresAt - issuedAt > maxLifetimeMs || issuedAt > at + clockSkewMs)
			return { kind: "refused", reason: "lifetime" };
		const user = hash("use", conversationId, deliveryId ?? "");
		const isFirst = await updateRecord(
			records,
			`nonce:${hash("nonce", data.jti)}`,
			at,
			(value) =>
				value === undefined
					? {
							kind: "write",
							value: user,
							// Kept until nobody's clock takes the token any more.
							expiresAt: expiresAt + clockSkewMs + 1_000,
							result: true,
						}
					: {
							kind: "keep",
							result: deliveryId !== undefined && value === user,
						},
		);
		if (!isFirst) return { kind: "refused", reason: "replayed" };
		return {
			kind: "customer",
			customer: {
				id: data.sub,
				name: data.name ?? null,
				email: data.email ?? null,
				phone: data.phone ?? null,
			},
		};
	};
}
