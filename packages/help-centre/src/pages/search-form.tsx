import type { SearchSettings } from "../browser/search-page.js";
import { Icon } from "./icon.js";
import type { PageContext } from "./page-context.js";

/** The field and the place of its results; the script of the page makes it work. */
export function SearchForm({ context }: { readonly context: PageContext }) {
	const { assets, here, to } = context;
	const { found, nothing, nearest, loading, unavailable } = here.texts;
	const first = to(here.path);
	const settings: SearchSettings = {
		locale: here.locale,
		worker: to(assets.worker),
		data: to(assets.searchData[here.locale] ?? ""),
		root: to("index.html").replace(/index\.html$/, ""),
		texts: { found, nothing, nearest, loading, unavailable },
	};
	return (
		<search>
			<form
				class="search"
				action={first}
				method="get"
				data-search={JSON.stringify(settings)}
			>
				<label class="hidden" for="search">
					{here.texts.search}
				</label>
				<div class="search-field">
					<Icon name="search" />
					<input
						id="search"
						name="q"
						type="search"
						placeholder={here.texts.search}
						autocomplete="off"
						enterkeyhint="search"
						maxLength={300}
					/>
				</div>
				<div class="search-results" data-results hidden>
					<p role="status" />
					<ol />
				</div>
				<noscript>
					<p class="search-note">{here.texts.noScript}</p>
				</noscript>
			</form>
		</search>
	);
}
