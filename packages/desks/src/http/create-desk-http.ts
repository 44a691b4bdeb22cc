import type { z } from "zod";
import { DeskError } from "../desk-error.js";
import type { DeskClock } from "../port/desk-clock.js";
import { readBounded } from "./read-bounded.js";

/** The part of `fetch` that is used; tests put a desk of their own there. */
export type DeskFetch = (
	url: string,
	init: {
		readonly method: string;
		readonly headers: Readonly<Record<string, string>>;
		readonly body?: string;
		readonly redirect: "manual";
		readonly signal: AbortSignal;
	},
) => Promise<Response>;

/** Where a desk is, and how its calls are made. */
export interface DeskHttpOptions {
	/** `https:`; `http:` to this machine alone. */
	readonly baseUrl: string;
	/** On every call, e.g. the token. */
	readonly headers: Readonly<Record<string, string>>;
	readonly clock: DeskClock;
	/** Default the `fetch` of Node. */
	readonly fetch?: DeskFetch;
	/** Longest wait for a whole answer; default 4,000 ms. */
	readonly timeoutMs?: number;
}

/** One call. */
export interface DeskCall<T> {
	readonly method: "GET" | "POST" | "PATCH";
	/** Below the base, beginning with a slash; every part is encoded already. */
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Sent as JSON; a string as it is. */
	readonly body?: unknown;
	/** Statuses besides 2xx that are answers and no failures, e.g. 409. */
	readonly expects?: readonly number[];
	/** What an answer of 2xx has to be. */
	readonly answer: z.ZodType<T>;
	readonly signal: AbortSignal;
}

/** Calls a desk over HTTP. */
export interface DeskHttp {
	/** Answers `body` of 2xx, and undefined for another expected status; rejects with a `DeskError`. */
	call<T>(
		call: DeskCall<T>,
	): Promise<{ readonly status: number; readonly body: T | undefined }>;
}

/** Statuses after which the same call may well succeed. */
const passing = new Set([408, 425, 429]);

/**
 * Calls that are bounded in time and size and follow no redirect, so that neither a hanging desk
 * nor a wrong address takes more than `timeoutMs`. Makes each call once: what may be repeated is
 * for the adapter to know. Throws `desk.setting` for an address that would send a token in the clear.
 */
export function createDeskHttp(options: DeskHttpOptions): DeskHttp {
	const { clock, timeoutMs = 4000 } = options;
	const baseUrl = checkBaseUrl(options.baseUrl);
	const doFetch: DeskFetch = options.fetch ?? ((url, init) => fetch(url, init));

	return {
		async call({ method, path, headers, body, expects = [], answer, signal }) {
			const cut = new AbortController();
			const stop = (): void => cut.abort();
			signal.addEventListener("abort", stop, { once: true });
			if (signal.aborted) stop();
			const fetched = fetchOnce();
			// Nobody waits for it any more once the time is over.
			fetched.catch(() => undefined);
			try {
				const response = await Promise.race([
					fetched,
					clock.sleep(timeoutMs, cut.signal).then(() => {
						throw unreachable();
					}),
				]);
				const { status } = response;
				if (expects.includes(status)) return { status, body: undefined };
				if (status >= 500 || passing.has(status)) throw unreachable(status);
				if (status === 401 || status === 403) throw unauthorized(status);
				if (status < 200 || status > 299) throw refused(status);
				const parsed = answer.safeParse(response.value);
				if (!parsed.success)
					throw new DeskError(
						"desk.invalid-answer",
						`The desk answered ${method} with something else than documented: ${parsed.error.issues.map(({ path: at, code }) => `${at.join(".")} ${code}`).join(", ")}.`,
						"Check that the address of the desk is right and its version supported.",
					);
				return { status, body: parsed.data };
			} finally {
				signal.removeEventListener("abort", stop);
				cut.abort();
			}

			async function fetchOnce(): Promise<{
				readonly status: number;
				readonly value: unknown;
			}> {
				try {
					const response = await doFetch(baseUrl + path, {
						method,
						headers: {
							accept: "application/json",
							...(body === undefined
								? {}
								: { "content-type": "application/json" }),
							...options.headers,
							...headers,
						},
						...(body === undefined
							? {}
							: {
									body: typeof body === "string" ? body : JSON.stringify(body),
								}),
						redirect: "manual",
						signal: cut.signal,
					});
					return {
						status: response.status,
						value: await readBounded(response),
					};
				} catch (error) {
					throw error instanceof DeskError ? error : unreachable();
				}
			}
		},
	};
}

/** The address without a slash at its end. Throws `desk.setting`. */
function checkBaseUrl(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(
		url?.hostname ?? "",
	);
	if (
		!url ||
		!(url.protocol === "https:" || (url.protocol === "http:" && isLocal)) ||
		url.username !== "" ||
		url.search !== "" ||
		url.hash !== ""
	)
		throw new DeskError(
			"desk.setting",
			"The address of the desk is no https address.",
			"Give it as https://desk.example.com, without name, password or question mark.",
		);
	return url.href.replace(/\/+$/, "");
}

/** The cause stays out: it may name the address with a token in it. */
function unreachable(status?: number): DeskError {
	return new DeskError(
		status === undefined ? "desk.silent" : "desk.unreachable",
		status === undefined
			? "The desk did not answer in time."
			: `The desk answered ${status}.`,
		"Check whether the desk is up; it is tried again by itself.",
	);
}

function unauthorized(status: number): DeskError {
	return new DeskError(
		"desk.unauthorized",
		`The desk answered ${status}: it does not take our token.`,
		"Make a new token at the desk and put it into the settings.",
	);
}

function refused(status: number): DeskError {
	return new DeskError(
		"desk.refused",
		`The desk answered ${status}.`,
		"Check the settings of the desk: inbox, account and address.",
	);
}
