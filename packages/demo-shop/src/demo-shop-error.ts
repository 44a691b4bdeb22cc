/** Closed set of what can be wrong with a demo shop. */
export type DemoShopErrorCode =
	/** The folder cannot be written, or another demo shop has it open. */
	| "demo-shop.folder"
	/** The port is taken or not allowed. */
	| "demo-shop.port";

/** A demo shop that cannot start, with what to do about it. */
export class DemoShopError extends Error {
	override readonly name = "DemoShopError";

	constructor(
		readonly code: DemoShopErrorCode,
		message: string,
		readonly fix: string,
		options?: { readonly cause?: unknown },
	) {
		super(message, options);
	}
}
