import { SafeLink } from "@shopbell/staff-web";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatLanguage, formatPercent, formatTime } from "../text/format.js";
import type { ContextPack, Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { ThumbDownIcon, ThumbUpIcon } from "./icons.js";
import { KnownSlots } from "./known-slots.js";
import { ShopDeeds } from "./shop-deeds.js";

/** What travelled with the handoff, so that nobody has to ask it again. */
export function ContextCard({ handoff }: { readonly handoff: Handoff }) {
	const { now } = useDesk();
	const words = strings.value;
	const { pack } = handoff;
	const time = (at: number) => formatTime(at, now.value, formatLocale.value);
	return (
		<div class="context-card">
			<section>
				<h3>{words.asked}</h3>
				{pack.asked.length === 0 ? (
					<p class="hint">{words.nothingAsked}</p>
				) : (
					<ol class="asked">
						{pack.asked.map(({ text, at }) => (
							<li key={at}>
								<q lang={pack.locale}>{text}</q>
								<time dateTime={new Date(at).toISOString()}>{time(at)}</time>
							</li>
						))}
					</ol>
				)}
			</section>
			{pack.flow?.slots && pack.flow.slots.length > 0 && (
				<KnownSlots slots={pack.flow.slots} locale={pack.locale} />
			)}
			{pack.flow?.done && pack.flow.done.length > 0 && (
				<ShopDeeds done={pack.flow.done} />
			)}
			<section>
				<h3>{words.shown}</h3>
				{pack.shown.length === 0 ? (
					<p class="hint">{words.nothingShown}</p>
				) : (
					<ol class="shown">
						{pack.shown.map((shown) => (
							<li key={`${shown.articleId}-${shown.at}`}>
								<span lang={pack.locale}>{shown.title}</span>
								<span class="shown-facts">
									<meter
										min={0}
										max={1}
										value={shown.confidence}
										aria-hidden="true"
									/>
									<span>
										{fill(words.confidence, {
											percent: formatPercent(
												shown.confidence,
												formatLocale.value,
											),
										})}
									</span>
									<Outcome outcome={shown.outcome} />
								</span>
							</li>
						))}
					</ol>
				)}
			</section>
			<dl class="facts">
				<div>
					<dt>{words.reason}</dt>
					<dd>{words.reasons[pack.reason]}</dd>
				</div>
				<div>
					<dt>{words.since}</dt>
					<dd>{time(handoff.requestedAt)}</dd>
				</div>
				<div>
					<dt>{words.language}</dt>
					<dd>{formatLanguage(pack.locale, formatLocale.value)}</dd>
				</div>
				<div>
					<dt>{words.channel}</dt>
					<dd>{words.channels[pack.channel] ?? pack.channel}</dd>
				</div>
				<div>
					<dt>{words.page}</dt>
					<dd>
						{pack.page ? (
							<SafeLink url={pack.page.url}>
								{pack.page.title || pack.page.url}
							</SafeLink>
						) : (
							words.unknown
						)}
					</dd>
				</div>
			</dl>
		</div>
	);
}

function Outcome({
	outcome,
}: {
	readonly outcome: ContextPack["shown"][number]["outcome"];
}) {
	const words = strings.value;
	switch (outcome) {
		case "helped":
			return (
				<span class="outcome ok">
					<ThumbUpIcon /> {words.helped}
				</span>
			);
		case "rejected":
			return (
				<span class="outcome danger">
					<ThumbDownIcon /> {words.rejected}
				</span>
			);
		case "open":
			return null;
	}
}
