/** Closed set of mistakes in how identity was set up. */
export type IdentityErrorCode =
	/** A secret is shorter than 32 bytes. */
	| "identity.secret"
	/** The address of the mail server is no smtp or smtps address. */
	| "identity.mail-server";

/** Identity that cannot be set up as given, with what to do about it. Holds no secret. */
export class IdentityError extends Error {
	override readonly name = "IdentityError";

	constructor(
		readonly code: IdentityErrorCode,
		message: string,
		readonly fix: string,
		options?: { readonly cause?: unknown },
	) {
		super(message, options);
	}
}
