import type { IncomingHttpHeaders } from "node:http";
import type { RuntimeParts } from "../runtime-parts.js";

/** Answers whether an `Origin` is that of our own pages; `host` is the request's `Host`. */
export type OriginCheck = (
	origin: string | null,
	host: string | undefined,
) => boolean;

/**
 * Own origins: the public address, the address this server listens on, and the other names of
 * this machine when it listens on one of them (`localhost`, `127.0.0.1`, `[::1]`). A server that
 * listens on all addresses and was not told its public one believes the `Host` it was called by.
 */
export function createOriginCheck(
	parts: Pick<RuntimeParts, "settings" | "origin">,
): OriginCheck {
	return (origin, host) => {
		if (origin === null) return false;
		if (origin === parts.settings.publicUrl) return true;
		const own = parts.origin();
		if (origin === own) return true;
		try {
			const theirs = new URL(origin);
			const ours = new URL(own);
			if (isWildcard(ours.hostname) && theirs.protocol === ours.protocol)
				return origin === theirs.origin && theirs.host === host;
			return (
				origin === theirs.origin &&
				theirs.protocol === ours.protocol &&
				theirs.port === ours.port &&
				isLoopback(theirs.hostname) &&
				isLoopback(ours.hostname)
			);
		} catch {
			return false;
		}
	};
}

function isLoopback(host: string): boolean {
	return host === "localhost" || host === "127.0.0.1" || host === "[::1]";
}

function isWildcard(host: string): boolean {
	return host === "0.0.0.0" || host === "[::]";
}

/**
 * Whether a request that changes something was made by one of our own pages. Browsers send
 * `Origin` with every such request and pages cannot forge it; a request without is refused.
 */
export function isFromOwnPage(
	headers: IncomingHttpHeaders,
	isOwnOrigin: OriginCheck,
): boolean {
	const site = headers["sec-fetch-site"];
	if (site !== undefined && site !== "same-origin") return false;
	return isOwnOrigin(headers.origin ?? null, headers.host);
}
