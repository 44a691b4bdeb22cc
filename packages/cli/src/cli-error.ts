/** What a command could not do: `usage` of the command line, `input` of a file it was given. */
export type CliErrorCode = "usage" | "input";

/** Ends a command with one clear line and the fix. */
export class CliError extends Error {
	override readonly name = "CliError";
	readonly code: CliErrorCode;
	/** What to do about it. */
	readonly fix: string;

	constructor(options: {
		readonly code: CliErrorCode;
		readonly message: string;
		readonly fix: string;
		readonly cause?: unknown;
	}) {
		super(options.message, { cause: options.cause });
		this.code = options.code;
		this.fix = options.fix;
	}
}
