import { useId } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { listArticles, passes } from "../state/list-articles.js";
import { formatLocale, locale, strings } from "../state/preferences.js";
import { filters } from "../state/route.js";
import { formatDay, formatLanguage } from "../text/format.js";
import type {
	ArticleItem,
	ArticleList as ArticleListValue,
} from "../wire/article.js";
import {
	ClockIcon,
	SearchIcon,
	ThumbDownIcon,
	ThumbUpIcon,
	WarningIcon,
} from "./icons.js";
import { ProblemList } from "./problem-list.js";
import { useStudio } from "./studio-context.js";

/** Search, filters and every article with its health. */
export function ArticleList({ list }: { readonly list: ArticleListValue }) {
	const studio = useStudio();
	const words = strings.value;
	const searchId = useId();
	const { search, filter } = studio.route.value;
	const shown = listArticles(list.articles, { search, filter });
	return (
		<>
			<div class="list-tools">
				<div class="search">
					<SearchIcon />
					<label class="hidden" for={searchId}>
						{words.search}
					</label>
					<input
						id={searchId}
						type="search"
						value={search}
						placeholder={words.search}
						onInput={({ currentTarget: { value } }) =>
							studio.go({ search: value }, "replace")
						}
					/>
				</div>
				<fieldset class="chips">
					<legend class="hidden">{words.filter}</legend>
					{filters.map((one) => (
						<button
							key={one}
							type="button"
							class="chip"
							aria-pressed={one === filter}
							onClick={() => studio.go({ filter: one })}
						>
							{words.filters[one]}{" "}
							<span class="count">
								{list.articles.filter((item) => passes(item, one)).length}
							</span>
						</button>
					))}
				</fieldset>
				{list.isHeldUp && (
					<p class="note warn">
						<WarningIcon />
						<span>{words.heldUp}</span>
					</p>
				)}
				{list.otherProblems.length > 0 && (
					<details class="other-problems">
						<summary>
							{words.otherProblems} ({list.otherProblems.length})
						</summary>
						<ProblemList problems={list.otherProblems} />
					</details>
				)}
			</div>
			{shown.length === 0 ? (
				<div class="empty">
					<p role="status">
						{list.articles.length === 0 ? words.noArticles : words.noMatch}
					</p>
					{list.articles.length > 0 && (
						<button
							type="button"
							class="button"
							onClick={() => studio.go({ search: "", filter: "all" })}
						>
							{words.showAll}
						</button>
					)}
				</div>
			) : (
				<ul class="article-list scroll">
					{shown.map((article) => (
						<ArticleRow key={article.file} article={article} />
					))}
				</ul>
			)}
		</>
	);
}

function ArticleRow({ article }: { readonly article: ArticleItem }) {
	const studio = useStudio();
	const words = strings.value;
	const isOpen = studio.route.value.article === article.id;
	return (
		<li>
			<a
				class="article-row"
				href={`?article=${article.id}`}
				aria-current={isOpen ? "true" : undefined}
				onClick={(event) => {
					if (event.metaKey || event.ctrlKey || event.shiftKey) return;
					event.preventDefault();
					studio.go({ article: article.id });
				}}
			>
				<span class="article-name">{article.title}</span>
				<span class="article-id">{article.id}</span>
				<span class="health">
					{article.errors > 0 && (
						<span class="mark danger">
							<WarningIcon />
							{fill(words.errors, { count: article.errors })}
						</span>
					)}
					{article.warnings > 0 && (
						<span class="mark warn">
							<WarningIcon />
							{fill(words.warnings, { count: article.warnings })}
						</span>
					)}
					{article.review !== "fine" && (
						<span
							class={`mark ${article.review === "overdue" ? "danger" : "warn"}`}
						>
							<ClockIcon />
							{fill(
								article.review === "overdue"
									? words.reviewOverdue
									: words.reviewSoon,
								{ date: formatDay(article.reviewBy, formatLocale.value) },
							)}
						</span>
					)}
					{article.helpful > 0 && (
						<span class="mark ok">
							<ThumbUpIcon />
							{fill(words.helpful, { count: article.helpful })}
						</span>
					)}
					{article.unhelpful > 0 && (
						<span class="mark">
							<ThumbDownIcon />
							{fill(words.unhelpful, { count: article.unhelpful })}
						</span>
					)}
				</span>
				<span class="states">
					{article.languages.map((one) => (
						<span key={one.locale} class={`state ${one.state}`}>
							<span aria-hidden="true">{one.locale}</span>
							<span class="hidden">
								{formatLanguage(one.locale, locale.value)}:{" "}
								{words.states[one.state]}.{" "}
							</span>
						</span>
					))}
				</span>
			</a>
		</li>
	);
}
