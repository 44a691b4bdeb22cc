import { toAbsolute, toRelative } from "../site/links.js";
import type { Site, SiteAssets, SiteLocale } from "../site/site.js";

/** What every part of a page knows. */
export interface PageContext {
	readonly site: Site;
	readonly assets: SiteAssets;
	readonly here: SiteLocale;
	/** Path of this page, relative to the site. */
	readonly path: string;
	/** Link from this page to a file of the site. */
	readonly to: (path: string) => string;
	/** The same page in the languages that have it: locale → path. */
	readonly translations: ReadonlyMap<string, string>;
}

/** The context of one page. */
export function createPageContext(options: {
	readonly site: Site;
	readonly assets: SiteAssets;
	readonly here: SiteLocale;
	readonly path: string;
	readonly translations: ReadonlyMap<string, string>;
	/** Links start from the first folder of the server: for a page that is shown at any address. */
	readonly isAnywhere?: boolean;
}): PageContext {
	const { site, path, isAnywhere } = options;
	const root = site.baseUrl ? new URL(site.baseUrl).pathname : "/";
	return {
		...options,
		to: (target) =>
			isAnywhere ? `${root}${target}` : toRelative(path, target),
	};
}

/** The address of a page for search engines: whole when the site knows its own. */
export const toPublic = ({ site, to }: PageContext, path: string): string =>
	site.baseUrl === undefined ? to(path) : toAbsolute(site.baseUrl, path);
