import { LanguageSelect } from "@shopbell/staff-web";
import type { JSX } from "preact";
import { locales } from "../locale/locales.js";
import { locale, strings } from "../state/preferences.js";
import { type View, views } from "../state/route.js";
import type { Me } from "../wire/me.js";
import { ArticlesView } from "./articles-view.js";
import { ArticlesIcon, TryIcon, UnansweredIcon } from "./icons.js";
import { useStudio } from "./studio-context.js";
import { TryView } from "./try-view.js";
import { UnansweredView } from "./unanswered-view.js";

const icons: Readonly<Record<View, () => JSX.Element>> = {
	articles: ArticlesIcon,
	try: TryIcon,
	unanswered: UnansweredIcon,
};

/** The three parts of the studio with the way between them. */
export function Workplace({ me }: { readonly me: Me }) {
	const studio = useStudio();
	const words = strings.value;
	const { view } = studio.route.value;
	const names: Readonly<Record<View, string>> = {
		articles: words.articles,
		try: words.tryIt,
		unanswered: words.unanswered,
	};
	return (
		<div class="workplace" data-view={view}>
			<header class="side">
				<p class="side-name">
					<img src="/studio/icon.svg" alt="" width="26" height="26" />
					<span>{words.studio}</span>
				</p>
				<nav aria-label={words.sections}>
					<ul>
						{views.map((one) => {
							const Icon = icons[one];
							return (
								<li key={one}>
									<a
										class="side-link"
										href={one === "articles" ? "?" : `?view=${one}`}
										aria-current={one === view ? "page" : undefined}
										onClick={(event) => {
											if (event.metaKey || event.ctrlKey || event.shiftKey)
												return;
											event.preventDefault();
											studio.go({ view: one });
										}}
									>
										<Icon />
										<span>{names[one]}</span>
									</a>
								</li>
							);
						})}
					</ul>
				</nav>
				<details class="account">
					<summary>
						<span class="initial" aria-hidden="true">
							{me.user.name.slice(0, 1).toUpperCase()}
						</span>
						<span class="account-name">{me.user.name}</span>
					</summary>
					<div class="account-menu stack">
						<p class="hint">{me.user.email}</p>
						<LanguageSelect
							label={words.language}
							locales={locales}
							locale={locale}
						/>
						<button
							type="button"
							class="button wide"
							onClick={() => void studio.signOut()}
						>
							{words.signOut}
						</button>
					</div>
				</details>
			</header>
			<p class="offline" role="status" hidden={studio.isOnline.value}>
				{words.offline}
			</p>
			{view === "articles" && <ArticlesView />}
			{view === "try" && <TryView />}
			{view === "unanswered" && <UnansweredView />}
		</div>
	);
}
