/** How much a problem weighs: an `error` keeps the knowledge base from being used, a `warning` does not. */
export type ProblemSeverity = "error" | "warning";

/** What a message is built from. */
export type Params = Readonly<Record<string, string | number>>;

/** Weight, message and fix of one code. */
export interface Rule<P extends Params> {
	readonly severity: ProblemSeverity;
	readonly message: (params: P) => string;
	readonly fix: (params: P) => string;
}

/** A mistake that keeps the knowledge base from being used. */
export const error = <P extends Params = Record<never, never>>(
	message: (params: P) => string,
	fix: (params: P) => string,
): Rule<P> => ({ severity: "error", message, fix });

/** A mistake that stops nothing. */
export const warning = <P extends Params = Record<never, never>>(
	message: (params: P) => string,
	fix: (params: P) => string,
): Rule<P> => ({ severity: "warning", message, fix });

/** "Did you mean" when there is something near, else what else can be done. */
export const orElse = (nearest: string | number, otherwise: string) =>
	nearest === "" ? otherwise : `Did you mean '${nearest}'?`;
