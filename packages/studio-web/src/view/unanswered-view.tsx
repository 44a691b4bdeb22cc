import { useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, locale, strings } from "../state/preferences.js";
import { periods } from "../state/route.js";
import { formatLanguage, formatPercent, formatTime } from "../text/format.js";
import type { QuestionGroup, Reason } from "../wire/question.js";
import { AddPhrasingDialog } from "./add-phrasing-dialog.js";
import { DraftDialog } from "./draft-dialog.js";
import { UnansweredIcon } from "./icons.js";
import { LoadingOr } from "./loading-or.js";
import { useStudio } from "./studio-context.js";

type Dialog = {
	readonly kind: "phrasing" | "draft";
	readonly group: QuestionGroup;
};

/** What shoppers asked in vain, by likeness, each with the two ways to settle it. */
export function UnansweredView() {
	const studio = useStudio();
	const words = strings.value;
	const [dialog, open] = useState<Dialog | null>(null);
	const { days } = studio.route.value;
	const names: Readonly<Record<number, string>> = {
		1: words.lastDay,
		7: words.lastWeek,
		30: words.lastMonth,
	};
	return (
		<main class="wide-view scroll">
			<header class="view-top">
				<h1>{words.unansweredTitle}</h1>
				<p class="muted">{words.masked}</p>
			</header>
			<fieldset class="chips" aria-label={words.period}>
				{periods.map((one) => (
					<button
						key={one}
						type="button"
						class="chip"
						aria-pressed={one === days}
						onClick={() => studio.go({ days: one })}
					>
						{names[one]}
					</button>
				))}
			</fieldset>
			<LoadingOr
				of={studio.groups.value}
				retry={() => void studio.loadGroups()}
			>
				{(groups) =>
					groups.length === 0 ? (
						<div class="empty">
							<UnansweredIcon />
							<p>{words.nothingUnanswered}</p>
							<p>{words.nothingUnansweredHint}</p>
						</div>
					) : (
						<ul class="groups">
							{groups.map((group) => (
								<Group
									key={group.id}
									group={group}
									onPhrasing={() => open({ kind: "phrasing", group })}
									onDraft={() => open({ kind: "draft", group })}
								/>
							))}
						</ul>
					)
				}
			</LoadingOr>
			{dialog?.kind === "phrasing" && (
				<AddPhrasingDialog group={dialog.group} onClose={() => open(null)} />
			)}
			{dialog?.kind === "draft" && (
				<DraftDialog group={dialog.group} onClose={() => open(null)} />
			)}
		</main>
	);
}

function Group({
	group,
	onPhrasing,
	onDraft,
}: {
	readonly group: QuestionGroup;
	readonly onPhrasing: () => void;
	readonly onDraft: () => void;
}) {
	const studio = useStudio();
	const words = strings.value;
	const [first, ...others] = group.questions;
	return (
		<li class="group">
			<div class="group-top">
				<h2 lang={group.language}>{first?.text}</h2>
				<span class="count">{fill(words.asked, { count: group.count })}</span>
			</div>
			<p class="group-facts">
				<span class="tag quiet">
					{formatLanguage(group.language, locale.value)}
				</span>
				{(Object.entries(group.reasons) as [Reason, number][]).map(
					([why, count]) => (
						<span key={why} class="tag">
							{words.reasons[why]}
							{count > 1 ? ` ${count}` : ""}
						</span>
					),
				)}
				<time class="hint" dateTime={new Date(group.lastAt).toISOString()}>
					{formatTime(group.lastAt, formatLocale.value)}
				</time>
			</p>
			{others.length > 0 && (
				<ul class="alike" lang={group.language}>
					{others.map(({ text, at }) => (
						<li key={`${at} ${text}`}>{text}</li>
					))}
				</ul>
			)}
			{group.nearest.length > 0 && (
				<div class="near-row">
					<span class="hint">{words.nearest}</span>
					<ul class="near">
						{group.nearest.map(({ id, title, confidence }) => (
							<li key={id}>
								<a
									href={`?article=${id}`}
									onClick={(event) => {
										event.preventDefault();
										studio.go({ view: "articles", article: id });
									}}
								>
									{title}
								</a>
								<span class="hint">
									{formatPercent(confidence, formatLocale.value)}
								</span>
							</li>
						))}
					</ul>
				</div>
			)}
			<div class="row">
				<button type="button" class="button" onClick={onPhrasing}>
					{words.addPhrasing}
				</button>
				<button type="button" class="button quiet" onClick={onDraft}>
					{words.draft}
				</button>
			</div>
		</li>
	);
}
