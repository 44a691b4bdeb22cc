const safeProtocols = new Set(["http:", "https:", "mailto:", "tel:"]);

/** A link as an address that a page may offer, or null: then it is shown as text. */
export function toSafeUrl(url: string, base: string): string | null {
	try {
		const address = new URL(url, base);
		return safeProtocols.has(address.protocol) ? address.href : null;
	} catch {
		return null;
	}
}
