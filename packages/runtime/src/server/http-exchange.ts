import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { TrustedProxies } from "./trusted-proxies.js";

/** A request as a handler sees it. */
export interface HttpRequest {
	readonly method: string;
	/** Path without the query. */
	readonly path: string;
	/** Values of `:name` parts of the route. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
	readonly remoteAddress: string;
	/** Which proxies are believed about whom they speak for; default those of this machine. */
	readonly isTrustedProxy?: TrustedProxies;
	/** The raw bytes; answers `too-large` instead of reading past the limit. */
	readBody(maxBytes: number): Promise<Buffer | "too-large">;
	/** For libraries that read the request themselves. */
	readonly raw: IncomingMessage;
}

/** What a handler answers. */
export interface HttpReply {
	readonly status: number;
	/** Sent as JSON; bytes and text as they are, with `content-type` from `headers`. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** An error as clients see it: a code of a closed set, never a message of ours. */
export function failure(
	status: number,
	code: string,
	message?: string,
): HttpReply {
	return {
		status,
		body: { error: { code, ...(message === undefined ? {} : { message }) } },
	};
}

/** Reads and parses a JSON object, or answers the reply that refuses it. */
export async function readJson(
	request: HttpRequest,
	maxBytes: number,
): Promise<
	| { readonly kind: "json"; readonly value: unknown }
	| { readonly kind: "refused"; readonly reply: HttpReply }
> {
	const bytes = await request.readBody(maxBytes);
	if (bytes === "too-large")
		return { kind: "refused", reply: failure(413, "body-too-large") };
	if (bytes.length === 0) return { kind: "json", value: {} };
	try {
		return {
			kind: "json",
			value: JSON.parse(bytes.toString("utf8")) as unknown,
		};
	} catch {
		return { kind: "refused", reply: failure(400, "invalid-json") };
	}
}
