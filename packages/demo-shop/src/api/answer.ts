/** What the shop answers to one request: a status and JSON. Errors have a `code` from a closed set. */
export interface ApiAnswer {
	readonly status: 200 | 201 | 400 | 401 | 404 | 409 | 413 | 422 | 500;
	readonly body: Readonly<Record<string, unknown>>;
}

/** Closed set of refusals. */
export type RefusalCode =
	| "unauthorized"
	| "no-such-order"
	| "no-such-customer"
	| "no-such-product"
	| "no-such-voucher"
	| "no-such-route"
	/** A value is missing or malformed; `field` names it. */
	| "invalid"
	/** The shop's rules: already sent, already cancelled, more than was paid. */
	| "not-allowed"
	| "idempotency-key-missing"
	/** The key was used for another request. */
	| "idempotency-key-reused"
	| "too-large"
	| "internal";

/** An answer that says no. */
export function refuse(
	status: ApiAnswer["status"],
	code: RefusalCode,
	field?: string,
): ApiAnswer {
	return {
		status,
		body: { code, ...(field === undefined ? {} : { field }) },
	};
}
