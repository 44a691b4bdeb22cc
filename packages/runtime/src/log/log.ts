/** What may be logged: codes, ids and numbers. Never a text of a shopper, a token or a secret. */
export type LogFields = { readonly code: string } & Readonly<
	Record<string, string | number | boolean | null>
>;

/** Structured log; the port that pino fills. */
export interface Log {
	debug(fields: LogFields): void;
	info(fields: LogFields): void;
	warn(fields: LogFields): void;
	error(fields: LogFields): void;
}

/** A log that keeps nothing. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
