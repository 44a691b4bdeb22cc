/** Closed set of reasons why the program does not start. */
export type RuntimeErrorCode =
	/** A setting has a value that cannot be used. */
	| "settings.invalid"
	/** Another program listens on the port. */
	| "port.in-use"
	/** The system does not allow this port or address. */
	| "port.refused"
	/** No usable knowledge base at start. */
	| "knowledge.broken"
	/** A page's files are missing: the program was not built. */
	| "pages.missing";

/** A failure at start, with what to do about it. */
export class RuntimeError extends Error {
	override readonly name = "RuntimeError";

	constructor(
		readonly code: RuntimeErrorCode,
		message: string,
		readonly fix: string,
		options?: { readonly cause?: unknown },
	) {
		super(message, options);
	}
}
