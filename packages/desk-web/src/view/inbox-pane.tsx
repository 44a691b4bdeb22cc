import { useId } from "preact/hooks";
import { locales } from "../locale/locales.js";
import { isOpen, topicOf } from "../state/inbox.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatLanguage } from "../text/format.js";
import { topicName } from "../text/topic-name.js";
import { useDesk } from "./desk-context.js";
import { CloseIcon, InboxIcon, SearchIcon } from "./icons.js";
import { InboxItem } from "./inbox-item.js";
import { VirtualList } from "./virtual-list.js";

/** Where words are looked for. */
export const searchId = "search";
/** Usual height of an item, in pixels. */
const itemHeight = 106;

/** The list that is on screen, with what it is narrowed by. */
export function InboxPane() {
	const desk = useDesk();
	const { inbox, place } = desk;
	const words = strings.value;
	const items = inbox.list.value;
	const { view, search, topic, language } = place.value.value;
	const isNarrowed = search !== "" || topic !== "" || language !== "";
	const selected = desk.selected.value;
	const hasFailed = inbox.status.value === "failed" && !items?.length;
	return (
		<section class="pane inbox" aria-label={words.work.views[view]}>
			<div class="inbox-top">
				<h2>{words.work.views[view]}</h2>
				<Search />
				<Filters />
			</div>
			{hasFailed ? (
				<div class="empty">
					<p role="alert">{words.loadFailed}</p>
					<button
						type="button"
						class="button small"
						onClick={() => void inbox.load(false)}
					>
						{words.tryAgain}
					</button>
				</div>
			) : items === null ||
				(items.length === 0 && inbox.status.value === "loading") ? (
				<Placeholder />
			) : items.length === 0 ? (
				<div class="empty">
					<InboxIcon />
					<p>
						{isNarrowed ? words.work.nothingFound : words.work.emptyViews[view]}
					</p>
					{!isNarrowed && view === "waiting" && (
						<p class="hint">{words.nobodyWaitsHint}</p>
					)}
				</div>
			) : (
				<VirtualList
					key={view}
					items={items}
					keyOf={({ id }) => id}
					rowHeight={itemHeight}
					label={words.work.views[view]}
					shownKey={selected?.id ?? null}
					onNearEnd={() => void inbox.loadMore()}
				>
					{(handoff) => <InboxItem handoff={handoff} />}
				</VirtualList>
			)}
		</section>
	);
}

function Search() {
	const { place } = useDesk();
	const words = strings.value.work;
	const { search } = place.value.value;
	return (
		<div class="search">
			<SearchIcon />
			<label class="hidden" for={searchId}>
				{words.search}
			</label>
			<input
				id={searchId}
				type="search"
				value={search}
				maxLength={100}
				placeholder={words.searchHint}
				autocomplete="off"
				spellcheck={false}
				aria-keyshortcuts="/"
				onInput={({ currentTarget: { value } }) =>
					place.go({ search: value }, true)
				}
			/>
			{search !== "" && (
				<button
					type="button"
					class="button quiet icon-only small"
					aria-label={words.clear}
					onClick={() => {
						place.go({ search: "" }, true);
						document.getElementById(searchId)?.focus();
					}}
				>
					<CloseIcon />
				</button>
			)}
		</div>
	);
}

/** Languages of the shop, and topics that occur in what the page knows. */
function Filters() {
	const { inbox, place } = useDesk();
	const words = strings.value.work;
	const { topic, language } = place.value.value;
	const ids = { topic: useId(), language: useId() };
	const known = [...(inbox.known.value?.values() ?? [])];
	const languages = [
		...new Set([
			...Object.keys(locales),
			...known.filter(isOpen).map(({ pack }) => pack.locale),
			...(language === "" ? [] : [language]),
		]),
	];
	const topics = [
		...new Set([
			...known.flatMap((handoff) => topicOf(handoff) ?? []),
			...(topic === "" ? [] : [topic]),
		]),
	].sort();
	return (
		<div class="filters">
			<label class="hidden" for={ids.language}>
				{strings.value.language}
			</label>
			<select
				id={ids.language}
				class={language === "" ? undefined : "set"}
				value={language}
				onChange={({ currentTarget: { value } }) =>
					place.go({ language: value }, true)
				}
			>
				<option value="">{words.anyLanguage}</option>
				{languages.map((tag) => (
					<option key={tag} value={tag}>
						{formatLanguage(tag, formatLocale.value)}
					</option>
				))}
			</select>
			{topics.length > 0 && (
				<>
					<label class="hidden" for={ids.topic}>
						{words.topic}
					</label>
					<select
						id={ids.topic}
						class={topic === "" ? undefined : "set"}
						value={topic}
						onChange={({ currentTarget: { value } }) =>
							place.go({ topic: value }, true)
						}
					>
						<option value="">{words.anyTopic}</option>
						{topics.map((name) => (
							<option key={name} value={name}>
								{topicName(name)}
							</option>
						))}
					</select>
				</>
			)}
		</div>
	);
}

/** Shapes of what is coming. */
function Placeholder() {
	return (
		<div class="placeholder" aria-busy="true">
			<span class="hidden" role="status">
				{strings.value.loading}
			</span>
			<i />
			<i />
			<i />
		</div>
	);
}
