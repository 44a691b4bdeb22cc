import type { PageContext } from "./page-context.js";

/** The end of every page: the shop and the languages. */
export function Footer({ context }: { readonly context: PageContext }) {
	const { site, here, to, translations } = context;
	return (
		<footer class="foot">
			<div class="wide foot-bar">
				<p class="foot-shop">{site.shopName}</p>
				<ul class="foot-links">
					<li>
						<a href={to(here.path)}>{here.texts.home}</a>
					</li>
					{site.shopUrl && (
						<li>
							<a href={site.shopUrl}>{here.texts.backToShop}</a>
						</li>
					)}
				</ul>
				{site.locales.length > 1 && (
					<ul class="foot-links" aria-label={here.texts.languages}>
						{site.locales
							.filter(({ locale }) => locale !== here.locale)
							.map(({ locale, texts, path }) => (
								<li key={locale}>
									<a
										href={to(translations.get(locale) ?? path)}
										lang={locale}
										hreflang={locale}
									>
										{texts.language}
									</a>
								</li>
							))}
					</ul>
				)}
			</div>
		</footer>
	);
}
