/** Why a shop could not be used. Closed set; the only thing about a failure that leaves a connector. */
export type UnavailableReason =
	/** No complete answer in time. */
	| "timeout"
	/** No connection: name, network, certificate. */
	| "unreachable"
	/** The credentials were refused (401, 403). */
	| "unauthorized"
	/** Too many requests, and waiting would outlast the time there is. */
	| "rate-limited"
	/** The shop answered with an error of its own (5xx). */
	| "failing"
	/** The answer was cut off, no JSON, or not what the vendor documents. */
	| "unreadable"
	/** The answer was larger than `maxBytes`. */
	| "too-large"
	/** The shop pointed elsewhere; credentials are never sent after a redirect. */
	| "redirected";

/** A shop that cannot be used now. Holds neither address nor credentials nor anything personal. */
export interface Unavailable {
	readonly kind: "unavailable";
	readonly reason: UnavailableReason;
	/** HTTP status, where one came. */
	readonly status?: number;
	/** How long the shop asked to wait, ms. */
	readonly retryAfterMs?: number;
}

/** What a shop says to one request. */
export type ShopAnswer<Value> =
	| { readonly kind: "done"; readonly value: Value }
	| { readonly kind: "not-found" }
	/** The shop's own rules forbid it: already sent, too late, already refunded. */
	| { readonly kind: "refused" }
	/** A value was not accepted. */
	| { readonly kind: "invalid"; readonly field: string | null }
	/** This kind of shop has nothing to do it with. */
	| { readonly kind: "unsupported" }
	| Unavailable;

/** The answer with its value changed; everything but `done` stays as it is. */
export function toAnswer<From, To>(
	answer: ShopAnswer<From>,
	change: (value: From) => To,
): ShopAnswer<To> {
	return answer.kind === "done"
		? { kind: "done", value: change(answer.value) }
		: answer;
}
