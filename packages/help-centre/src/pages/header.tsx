import { LanguageMenu } from "./language-menu.js";
import type { PageContext } from "./page-context.js";
import { SearchForm } from "./search-form.js";

/** Name of the shop, languages, and the search: tall on the first page, narrow on the others. */
export function Header({
	context,
	isHome,
}: {
	readonly context: PageContext;
	readonly isHome: boolean;
}) {
	const { site, here, to } = context;
	return (
		<header class={isHome ? "head head-home" : "head"}>
			<div class="wide head-bar">
				<a class="brand" href={to(here.path)}>
					<span class="brand-shop">{site.shopName}</span>{" "}
					<span class="brand-part">{here.texts.helpCentre}</span>
				</a>
				<LanguageMenu context={context} />
			</div>
			<div class="wide head-search">
				{isHome && <h1>{here.texts.heading}</h1>}
				<SearchForm context={context} />
			</div>
		</header>
	);
}
