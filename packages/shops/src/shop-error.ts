/** Closed set of mistakes in how a shop was set up. */
export type ShopErrorCode =
	/** The address is no https address (http is for this machine only). */
	| "shop.address"
	/** A key or token is missing or has characters no vendor gives out. */
	| "shop.credentials";

/** A shop that cannot be set up as given, with what to do about it. Holds no credentials. */
export class ShopError extends Error {
	override readonly name = "ShopError";

	constructor(
		readonly code: ShopErrorCode,
		message: string,
		readonly fix: string,
		options?: { readonly cause?: unknown },
	) {
		super(message, options);
	}
}
