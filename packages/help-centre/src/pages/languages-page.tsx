import { contentPolicy } from "./content-policy.js";
import { type PageContext, toPublic } from "./page-context.js";

/** The first page of the site: every language, in its own words. A script goes on to the browser's. */
export function LanguagesPage({ context }: { readonly context: PageContext }) {
	const { site, assets, here, to } = context;
	return (
		<html lang={here.locale}>
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="Content-Security-Policy" content={contentPolicy} />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{`${site.shopName} – ${here.texts.helpCentre}`}</title>
				<meta name="description" content={here.texts.heading} />
				<link rel="canonical" href={toPublic(context, "index.html")} />
				{site.locales.map(({ locale, path }) => (
					<link
						key={locale}
						rel="alternate"
						hreflang={locale}
						href={toPublic(context, path)}
					/>
				))}
				<link rel="stylesheet" href={to(assets.style)} />
				<script src={to(assets.language)} defer />
			</head>
			<body class="choose">
				<main class="card choose-card">
					<h1>{site.shopName}</h1>
					<ul>
						{site.locales.map(({ locale, texts, path }) => (
							<li key={locale}>
								<a href={to(path)} lang={locale} data-locale={locale}>
									<strong>{texts.language}</strong>{" "}
									<span class="muted">{texts.helpCentre}</span>
								</a>
							</li>
						))}
					</ul>
				</main>
			</body>
		</html>
	);
}
