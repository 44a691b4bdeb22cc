import type { Page } from "playwright-core";

/** What to hold against a page, and where to write it down. */
export interface PageWatch {
	readonly complaints: string[];
	/** Put before each complaint. */
	readonly name?: string;
	/** What the page may ask; without it requests are not watched. */
	readonly origin?: string;
}

/**
 * Writes down script errors of a page, what its content security policy refused, and, when an origin
 * is given, every request that goes elsewhere (data: and blob: aside).
 */
export function watchPage(
	page: Page,
	{ complaints, name = "page", origin }: PageWatch,
): void {
	const complain = (what: string) => complaints.push(`${name}: ${what}`);
	page.on("pageerror", ({ message }) => complain(message));
	page.on("console", (message) => {
		const text = message.text();
		if (/Content Security Policy|Trusted Type/i.test(text)) complain(text);
	});
	if (origin === undefined) return;
	page.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(data|blob):/.test(url))
			complain(`asked ${url}`);
	});
}
