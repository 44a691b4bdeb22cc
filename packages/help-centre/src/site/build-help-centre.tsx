import { createHash } from "node:crypto";
import type { KnowledgeBase } from "@shopbell/knowledge";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { ArticlePage } from "../pages/article-page.js";
import { HomePage } from "../pages/home-page.js";
import { LanguagesPage } from "../pages/languages-page.js";
import { NotFoundPage } from "../pages/not-found-page.js";
import { createPageContext, type PageContext } from "../pages/page-context.js";
import { TopicPage } from "../pages/topic-page.js";
import { compileSearch } from "../search/compile-search.js";
import { createSite } from "./create-site.js";
import type { Site, SiteAssets, SiteLocale } from "./site.js";
import { type SitemapPage, toSitemap } from "./to-sitemap.js";

/** Scripts and style sheet of the pages, as the package's build makes them. */
export interface BrowserFiles {
	readonly style: string;
	readonly page: string;
	readonly worker: string;
	readonly language: string;
}

/** What a help centre is built from. */
export interface HelpCentreOptions {
	readonly knowledgeBase: KnowledgeBase;
	readonly browserFiles: BrowserFiles;
	/** ISO date: articles that are not valid then are left out. */
	readonly today: string;
	/** Where it will be: `https://shop.example/help/`. Without it there is no sitemap, and addresses for search engines are relative. */
	readonly baseUrl?: string;
	/** Told the share of the work done, 0..1. */
	readonly onProgress?: (share: number) => void;
}

/** A file of the site. */
export interface SiteFile {
	/** Relative to the site. */
	readonly path: string;
	readonly content: string;
}

/** A help centre as files, with how much of it each language has. */
export interface HelpCentre {
	readonly files: readonly SiteFile[];
	/** Locale → number of its articles. */
	readonly articles: Readonly<Record<string, number>>;
}

/**
 * The articles as a static site: a page for every article, topic and language,
 * with a search that runs in the browser. Equal content gives equal files.
 */
export function buildHelpCentre(options: HelpCentreOptions): HelpCentre {
	const { knowledgeBase, browserFiles, today, baseUrl, onProgress } = options;
	const site = createSite({
		knowledgeBase,
		today,
		...(baseUrl === undefined ? {} : { baseUrl }),
	});
	const files: SiteFile[] = [];
	const addAsset = (name: string, ending: string, content: string): string => {
		const hash = createHash("sha256")
			.update(content)
			.digest("hex")
			.slice(0, 10);
		const path = `assets/${name}.${hash}.${ending}`;
		files.push({ path, content });
		return path;
	};
	const searchData = Object.fromEntries(
		site.locales.map((here, i) => {
			const data = compileSearch(knowledgeBase, here, (share) =>
				onProgress?.((i + share) / site.locales.length),
			);
			return [
				here.locale,
				addAsset(`search-${here.locale}`, "json", JSON.stringify(data)),
			];
		}),
	);
	const assets: SiteAssets = {
		style: addAsset("help-centre", "css", browserFiles.style),
		page: addAsset("page", "js", browserFiles.page),
		worker: addAsset("search-worker", "js", browserFiles.worker),
		language: addAsset("language", "js", browserFiles.language),
		searchData,
	};
	const pages = site.locales.flatMap((here) => toPages(site, assets, here));
	for (const { path, node } of pages) files.push({ path, content: draw(node) });
	const main =
		site.locales.find(({ locale }) => locale === site.defaultLocale) ??
		site.locales[0];
	if (main !== undefined) {
		const shared = { site, assets, here: main, translations: new Map() };
		const first = createPageContext({ ...shared, path: "index.html" });
		const missing = createPageContext({
			...shared,
			path: "404.html",
			isAnywhere: true,
		});
		files.push(
			{ path: "index.html", content: draw(<LanguagesPage context={first} />) },
			{ path: "404.html", content: draw(<NotFoundPage context={missing} />) },
		);
	}
	files.push({ path: "robots.txt", content: toRobots(site.baseUrl) });
	if (site.baseUrl !== undefined)
		files.push({
			path: "sitemap.xml",
			content: toSitemap(pages, site.baseUrl),
		});
	return {
		files,
		articles: Object.fromEntries(
			site.locales.map(({ locale, articles }) => [locale, articles.size]),
		),
	};
}

interface Page extends SitemapPage {
	readonly node: VNode;
}

function toPages(site: Site, assets: SiteAssets, here: SiteLocale): Page[] {
	const page = (
		path: string,
		find: (other: SiteLocale) => string | undefined,
		toNode: (context: PageContext) => VNode,
	): Page => {
		const translations = new Map(
			site.locales.flatMap((other) => {
				const target = find(other);
				return target === undefined ? [] : [[other.locale, target] as const];
			}),
		);
		const context = createPageContext({
			site,
			assets,
			here,
			path,
			translations,
		});
		return { path, translations, node: toNode(context) };
	};
	return [
		page(
			here.path,
			(other) => other.path,
			(context) => <HomePage context={context} />,
		),
		...here.topics.map((topic) =>
			page(
				topic.path,
				(other) => other.topics.find(({ id }) => id === topic.id)?.path,
				(context) => <TopicPage context={context} topic={topic} />,
			),
		),
		...[...here.articles.values()].map((article) =>
			page(
				article.path,
				(other) => other.articles.get(article.id)?.path,
				(context) => <ArticlePage context={context} article={article} />,
			),
		),
	];
}

const draw = (node: VNode) => `<!doctype html>\n${renderToString(node)}\n`;

const toRobots = (baseUrl: string | undefined) =>
	`User-agent: *\nAllow: /\n${baseUrl === undefined ? "" : `Sitemap: ${new URL("sitemap.xml", baseUrl).href}\n`}`;
