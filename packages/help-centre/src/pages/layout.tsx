import type { ComponentChildren } from "preact";
import { contentPolicy } from "./content-policy.js";
import { Footer } from "./footer.js";
import { Header } from "./header.js";
import { JsonLd } from "./json-ld.js";
import { type PageContext, toPublic } from "./page-context.js";

/** Everything around the content of a page. */
export function Layout(props: {
	readonly context: PageContext;
	readonly title: string;
	readonly description: string;
	/** JSON-LD of the page. */
	readonly data?: object;
	/** The first page has a tall head. */
	readonly isHome?: boolean;
	/** Not for search engines. */
	readonly isHidden?: boolean;
	readonly children: ComponentChildren;
}) {
	const { context, title, description, data, isHome, isHidden, children } =
		props;
	const { site, assets, here, path, to, translations } = context;
	const fullTitle = isHome ? title : `${title} – ${site.shopName}`;
	return (
		<html lang={here.locale}>
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content={contentPolicy} />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="referrer" content="strict-origin-when-cross-origin" />
				<title>{fullTitle}</title>
				<meta name="description" content={description} />
				{isHidden ? (
					<meta name="robots" content="noindex" />
				) : (
					<link rel="canonical" href={toPublic(context, path)} />
				)}
				{[...translations].map(([locale, target]) => (
					<link
						key={locale}
						rel="alternate"
						hreflang={locale}
						href={toPublic(context, target)}
					/>
				))}
				{isHome && (
					<link
						rel="alternate"
						hreflang="x-default"
						href={toPublic(context, "index.html")}
					/>
				)}
				<meta property="og:title" content={title} />
				<meta property="og:description" content={description} />
				<meta property="og:type" content={isHome ? "website" : "article"} />
				<link rel="icon" href={icon} />
				<link rel="stylesheet" href={to(assets.style)} />
				<script src={to(assets.page)} defer />
				{data && <JsonLd data={data} />}
			</head>
			<body>
				<a class="skip" href="#content">
					{here.texts.skip}
				</a>
				<Header context={context} isHome={isHome === true} />
				<main id="content" tabIndex={-1}>
					{children}
				</main>
				<Footer context={context} />
			</body>
		</html>
	);
}

/** A small bell, in a colour that is seen on light and dark tabs. */
const icon = `data:image/svg+xml,${encodeURIComponent(
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#5b78ea" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="9.5"/><path d="M9.2 9.2a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.5 1-1.5 2"/><path d="M12 17h.01"/></svg>',
)}`;
