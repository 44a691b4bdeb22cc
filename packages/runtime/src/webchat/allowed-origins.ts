import type { IncomingHttpHeaders } from "node:http";
import type { Settings } from "../settings/settings.js";

/** Which pages may talk to the chat, and under which address they reach it. */
export interface AllowedOrigins {
	/** True for our own pages and the shop's. `null` is not an allowed page. */
	isAllowed(origin: string, headers: IncomingHttpHeaders): boolean;
	/** Address of this server as the caller knows it, e.g. `https://chat.example.com`. */
	ownOrigin(headers: IncomingHttpHeaders): string;
}

const hostPattern = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i;

/**
 * Our own pages are those of PUBLIC_URL. Where none is set, they are those that name the same host
 * as the request itself, so that `localhost`, `127.0.0.1` and an address of the local network all work.
 */
export function createAllowedOrigins(
	settings: Pick<Settings, "publicUrl" | "widgetOrigins">,
	listening: () => string,
): AllowedOrigins {
	const shops = new Set(settings.widgetOrigins);
	const ownOrigin = (headers: IncomingHttpHeaders): string => {
		if (settings.publicUrl !== null) return settings.publicUrl;
		const { host } = headers;
		return host !== undefined && hostPattern.test(host)
			? `http://${host.toLowerCase()}`
			: listening();
	};
	return {
		ownOrigin,
		isAllowed: (origin, headers) =>
			shops.has(origin) ||
			origin === ownOrigin(headers) ||
			(settings.publicUrl === null && origin === listening()),
	};
}
