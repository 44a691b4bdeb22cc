/** Closed set of reasons why a desk did not take something. */
export type DeskErrorCode =
	/** No answer: nobody knows whether it was done, or will be yet. Tried again. */
	| "desk.silent"
	/** The desk says that it is overloaded or broken: tried again. */
	| "desk.unreachable"
	/** The desk answered that it will not do this. */
	| "desk.refused"
	/** Token or key is not good any more. */
	| "desk.unauthorized"
	/** The answer is not what the desk's documentation says. */
	| "desk.invalid-answer"
	/** A setting of the desk cannot be used. */
	| "desk.setting";

/** A desk that did not take a command, or cannot be used. Holds neither secrets nor words of the shopper. */
export class DeskError extends Error {
	override readonly name = "DeskError";

	constructor(
		readonly code: DeskErrorCode,
		message: string,
		readonly fix: string,
		options?: { readonly cause?: unknown },
	) {
		super(message, options);
	}
}

/** Whether the desk has answered, so that nothing of it is still under way. */
export function isAnswer(error: unknown): boolean {
	return error instanceof DeskError && error.code !== "desk.silent";
}

/** Whether the whole desk is away, as opposed to one thing it does not want. */
export function isOutage(error: unknown): boolean {
	return (
		!(error instanceof DeskError) ||
		error.code === "desk.silent" ||
		error.code === "desk.unreachable" ||
		error.code === "desk.unauthorized"
	);
}
