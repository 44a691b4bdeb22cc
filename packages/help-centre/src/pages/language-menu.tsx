import { Icon } from "./icon.js";
import type { PageContext } from "./page-context.js";

/** Opens the languages; each leads to the same page, or to the first one where it is not translated. */
export function LanguageMenu({ context }: { readonly context: PageContext }) {
	const { site, here, to, translations } = context;
	if (site.locales.length < 2) return null;
	return (
		<details class="languages">
			<summary>
				<Icon name="globe" />
				<span class="hidden">{here.texts.languages}: </span>
				<span>{here.texts.language}</span>
			</summary>
			<nav aria-label={here.texts.languages}>
				<ul>
					{site.locales.map(({ locale, texts, path }) => (
						<li key={locale}>
							<a
								href={to(translations.get(locale) ?? path)}
								lang={locale}
								hreflang={locale}
								aria-current={locale === here.locale ? "true" : undefined}
							>
								{texts.language}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</details>
	);
}
