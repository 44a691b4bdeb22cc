/** Why a help centre cannot be built: the package lacks its own files. */
export type HelpCentreErrorCode = "not-built";

/** Thrown where there is nothing to go on with. */
export class HelpCentreError extends Error {
	override readonly name = "HelpCentreError";
	readonly code: HelpCentreErrorCode;
	/** What to do about it. */
	readonly fix: string;

	constructor(options: {
		readonly code: HelpCentreErrorCode;
		readonly message: string;
		readonly fix: string;
		readonly cause?: unknown;
	}) {
		super(options.message, { cause: options.cause });
		this.code = options.code;
		this.fix = options.fix;
	}
}
