import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, locale, strings } from "../state/preferences.js";
import { formatLanguage, formatPercent } from "../text/format.js";
import type { TriedQuestion } from "../wire/question.js";
import { ChannelLooks } from "./channel-looks.js";
import { TryIcon } from "./icons.js";
import { LoadingOr } from "./loading-or.js";
import { useStudio } from "./studio-context.js";

/** A question, the answer in each channel's look, and why. */
export function TryView() {
	const studio = useStudio();
	const words = strings.value;
	const [questionId, languageId] = [useId(), useId()];
	const input = useRef<HTMLInputElement>(null);
	const { question, askLocale } = studio.route.value;
	const [typed, setTyped] = useState(question);
	const list = studio.list.value;
	const locales = list.kind === "ready" ? list.value.locales : [];
	const tried = studio.tried.value;
	useLayoutEffect(() => input.current?.focus(), []);
	return (
		<main class="wide-view scroll">
			<header class="view-top">
				<h1>{words.tryTitle}</h1>
				<p class="muted">{words.tryHint}</p>
			</header>
			<form
				class="ask"
				onSubmit={(event) => {
					event.preventDefault();
					studio.go({ question: typed });
					void studio.tryQuestion();
				}}
			>
				<div class="field grow">
					<label for={questionId}>{words.question}</label>
					<input
						ref={input}
						id={questionId}
						value={typed}
						maxLength={500}
						required
						autocomplete="off"
						onInput={({ currentTarget: { value } }) => setTyped(value)}
					/>
				</div>
				<div class="field">
					<label for={languageId}>{words.questionLanguage}</label>
					<select
						id={languageId}
						value={askLocale ?? ""}
						onChange={({ currentTarget: { value } }) => {
							studio.go({ askLocale: value === "" ? null : value }, "replace");
							if (tried !== null) void studio.tryQuestion();
						}}
					>
						<option value="">{words.detect}</option>
						{locales.map((one) => (
							<option key={one} value={one}>
								{formatLanguage(one, locale.value)}
							</option>
						))}
					</select>
				</div>
				<button type="submit" class="button primary">
					{words.ask}
				</button>
			</form>
			{tried === null ? (
				<div class="empty">
					<TryIcon />
					<p>{words.tryEmpty}</p>
				</div>
			) : (
				<LoadingOr of={tried} retry={() => void studio.tryQuestion()}>
					{(result) => <TriedResult result={result} />}
				</LoadingOr>
			)}
		</main>
	);
}

function TriedResult({ result }: { readonly result: TriedQuestion }) {
	const studio = useStudio();
	const words = strings.value;
	return (
		<div class="tried">
			<ChannelLooks result={result} />
			<section class="why" aria-labelledby="why-title">
				<h2 id="why-title">{words.why}</h2>
				<p class={`verdict ${result.decision}`} role="status">
					{words.decisions[result.decision]}
				</p>
				{result.articles.length > 0 && (
					<ul class="near">
						{result.articles.map(({ id, title, confidence }) => (
							<li key={id}>
								<a
									href={`?article=${id}`}
									onClick={(event) => {
										event.preventDefault();
										studio.go({
											view: "articles",
											article: id,
											previewLocale: result.language,
										});
									}}
								>
									{title}
								</a>
								<span class="hint">
									{fill(words.sure, {
										percent: formatPercent(confidence, formatLocale.value),
									})}
								</span>
							</li>
						))}
					</ul>
				)}
				<div class="sentences">
					{(["decision", "reading", "evidence"] as const).map((part) => (
						<div key={part}>
							{result.explanation[part].map((sentence) => (
								<p key={sentence}>{sentence}</p>
							))}
						</div>
					))}
				</div>
			</section>
		</div>
	);
}
