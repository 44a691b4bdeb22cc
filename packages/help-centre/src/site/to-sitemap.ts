import { toAbsolute } from "./links.js";

/** A page and its translations: locale → path. */
export interface SitemapPage {
	readonly path: string;
	readonly translations: ReadonlyMap<string, string>;
}

/**
 * The sitemap (sitemaps.org protocol 0.9) with the translations of every page
 * (Google Search Central, "Tell Google about localized versions").
 */
export function toSitemap(
	pages: readonly SitemapPage[],
	baseUrl: string,
): string {
	const entries = pages.map(({ path, translations }) => {
		const others = [...translations].map(
			([locale, target]) =>
				`<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(toAbsolute(baseUrl, target))}"/>`,
		);
		return `<url><loc>${escapeXml(toAbsolute(baseUrl, path))}</loc>${others.join("")}</url>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("")}</urlset>
`;
}

const escapeXml = (text: string) =>
	text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
