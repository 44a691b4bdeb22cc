import { Blocks } from "@shopbell/staff-web";
import { fill } from "../locale/strings.js";
import { formatLocale, locale, strings } from "../state/preferences.js";
import { formatDay, formatLanguage } from "../text/format.js";
import type { ArticlePreview } from "../wire/article.js";
import { BackIcon, FileIcon, WarningIcon } from "./icons.js";
import { ProblemList } from "./problem-list.js";
import { useStudio } from "./studio-context.js";

/** The article as shoppers will see it, in step with its file. */
export function ArticlePreviewPane({
	preview,
}: {
	readonly preview: ArticlePreview | null;
}) {
	const studio = useStudio();
	const words = strings.value;
	const back = (
		<button
			type="button"
			class="button quiet icon-only back"
			aria-label={words.back}
			onClick={() => studio.go({ article: null })}
		>
			<BackIcon />
		</button>
	);
	if (preview === null)
		return (
			<div class="empty centre">
				<FileIcon />
				<p>{words.gone}</p>
				<button
					type="button"
					class="button"
					onClick={() => studio.go({ article: null })}
				>
					{words.back}
				</button>
			</div>
		);
	const list = studio.list.value;
	const usual = list.kind === "ready" ? list.value.defaultLocale : locale.value;
	const wanted = studio.route.value.previewLocale ?? usual;
	const shown =
		preview.languages.find((one) => one.locale === wanted) ??
		preview.languages[0];
	return (
		<>
			<header class="preview-top">
				{back}
				<div class="preview-name">
					<h2>{shown?.title ?? preview.id}</h2>
					<p class="hint">
						<span class="pulse" aria-hidden="true" />
						{fill(words.follows, { file: preview.file })}
					</p>
				</div>
			</header>
			<div class="scroll preview-body">
				{preview.languages.length > 0 && (
					<fieldset class="chips languages" aria-label={words.previewLanguage}>
						{preview.languages.map((one) => (
							<button
								key={one.locale}
								type="button"
								class="chip"
								aria-pressed={one === shown}
								onClick={() =>
									studio.go({ previewLocale: one.locale }, "replace")
								}
							>
								{formatLanguage(one.locale, locale.value)}
								{one.state !== "present" && one.state !== "source" && (
									<span class={`state ${one.state}`}>
										{words.states[one.state]}
									</span>
								)}
							</button>
						))}
					</fieldset>
				)}
				<div aria-live="polite">
					{preview.isLastGood && preview.languages.length > 0 && (
						<p class="note warn">
							<WarningIcon />
							<span>{words.lastGood}</span>
						</p>
					)}
				</div>
				{preview.problems.length > 0 && (
					<section class="preview-part" aria-labelledby="problems-title">
						<h3 id="problems-title">{words.problems}</h3>
						<ProblemList problems={preview.problems} />
					</section>
				)}
				{shown ? (
					<>
						<section class="preview-part" aria-labelledby="answer-title">
							<h3 id="answer-title">{words.fullAnswer}</h3>
							<div class="bubble" lang={shown.locale} data-preview="answer">
								<Blocks blocks={shown.blocks} />
							</div>
						</section>
						<section class="preview-part" aria-labelledby="short-title">
							<h3 id="short-title">{words.shortAnswer}</h3>
							<div class="bubble plain" lang={shown.locale}>
								<Blocks blocks={shown.shortBlocks} />
							</div>
						</section>
						<dl class="facts">
							<div>
								<dt>{words.owner}</dt>
								<dd>{preview.owner}</dd>
							</div>
							<div>
								<dt>{words.reviewBy}</dt>
								<dd>{formatDay(preview.reviewBy, formatLocale.value)}</dd>
							</div>
							<div>
								<dt>{words.person}</dt>
								<dd>{words.handoffs[preview.handoff]}</dd>
							</div>
							<div>
								<dt>{words.phrasings}</dt>
								<dd>{shown.phrasings}</dd>
							</div>
						</dl>
					</>
				) : (
					<div class="empty">
						<FileIcon />
						<p>{words.notReady}</p>
						<p>{words.notReadyHint}</p>
					</div>
				)}
			</div>
		</>
	);
}
