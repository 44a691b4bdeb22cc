import { SignJWT } from "jose";
import type { TokenCustomer } from "./read-customer-token.js";

/** What goes into a token. */
export interface NewToken {
	readonly customer: TokenCustomer;
	readonly secret: Uint8Array;
	readonly audience: string;
	/** Unpredictable and used once, at least 8 characters. */
	readonly nonce: string;
	/** Epoch ms. */
	readonly now: number;
	/** Default 5 minutes. */
	readonly lifetimeMs?: number;
}

/** Signs a token the way a shop does on its own server: for shops in JavaScript, the demo shop and tests. */
export function signCustomerToken({
	customer: { id, name, email, phone },
	secret,
	audience,
	nonce,
	now,
	lifetimeMs = 5 * 60_000,
}: NewToken): Promise<string> {
	return new SignJWT({
		...(name === null ? {} : { name }),
		...(email === null ? {} : { email }),
		...(phone === null ? {} : { phone }),
	})
		.setProtectedHeader({ alg: "HS256", typ: "JWT" })
		.setSubject(id)
		.setAudience(audience)
		.setJti(nonce)
		.setIssuedAt(Math.floor(now / 1000))
		.setExpirationTime(Math.floor((now + lifetimeMs) / 1000))
		.sign(secret);
}
