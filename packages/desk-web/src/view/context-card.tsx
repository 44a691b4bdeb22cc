import { SafeLink } from "@shopbell/staff-web";
import type { ComponentChildren } from "preact";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { channelName } from "../text/channel-name.js";
import { formatLanguage, formatPercent, formatTime } from "../text/format.js";
import type { ContextPack, Handoff, PackedSlot } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { History } from "./history.js";
import { ThumbDownIcon, ThumbUpIcon } from "./icons.js";
import { KnownSlots } from "./known-slots.js";
import { OrderPanel } from "./order-panel.js";
import { ShopDeeds } from "./shop-deeds.js";

/** What travelled with the handoff, so that nobody has to ask it again. */
export function ContextCard({ handoff }: { readonly handoff: Handoff }) {
	const { conversation } = useDesk();
	const words = strings.value;
	const { pack } = handoff;
	const note = conversation.details.value?.note ?? [];
	const slots = knownSlots(pack);
	return (
		<div class="context-card">
			{note.length > 0 && (
				<section class="in-short">
					<h3>{words.work.inShort}</h3>
					<ul>
						{note.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				</section>
			)}
			<OrderPanel handoff={handoff} />
			{slots.length > 0 && <KnownSlots slots={slots} locale={pack.locale} />}
			{pack.flow?.done && pack.flow.done.length > 0 && (
				<ShopDeeds done={pack.flow.done} />
			)}
			{pack.promised && pack.promised.length > 0 && (
				<section>
					<h3>{words.work.promisedByBot}</h3>
					<ul class="plain-list">
						{pack.promised.map(({ text, at }) => (
							<li key={at} lang={pack.locale}>
								{text}
							</li>
						))}
					</ul>
				</section>
			)}
			<AskedAndShown pack={pack} />
			<History />
			<Facts handoff={handoff} />
		</div>
	);
}

/** What nobody has to ask again: of the flow that was under way, and of everything before. */
function knownSlots(pack: ContextPack): readonly PackedSlot[] {
	const slots = pack.flow?.slots ?? [];
	const names = new Set(slots.map(({ name }) => name));
	const others = (pack.doNotAskAgain ?? [])
		.filter(({ name, value }) => !names.has(name) && value !== null)
		.map((fact) => ({ ...fact, isConfirmed: true }));
	return [...slots, ...others];
}

function AskedAndShown({ pack }: { readonly pack: ContextPack }) {
	const { now } = useDesk();
	const words = strings.value;
	return (
		<>
			<section>
				<h3>{words.asked}</h3>
				{pack.asked.length === 0 ? (
					<p class="hint">{words.nothingAsked}</p>
				) : (
					<ol class="asked">
						{pack.asked.map(({ text, at }) => (
							<li key={at}>
								<q lang={pack.locale}>{text}</q>
								<time dateTime={new Date(at).toISOString()}>
									{formatTime(at, now.value, formatLocale.value)}
								</time>
							</li>
						))}
					</ol>
				)}
			</section>
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
		</>
	);
}

function Facts({ handoff }: { readonly handoff: Handoff }) {
	const { now } = useDesk();
	const words = strings.value;
	const { pack } = handoff;
	const { customer } = pack;
	const facts: readonly (readonly [string, ComponentChildren])[] = [
		...(customer
			? [
					[
						words.work.customer,
						`${words.work.customerClasses[customer.class]} · ${customer.isVerified ? words.work.verified : words.work.notVerified}`,
					] as const,
				]
			: []),
		[words.reason, words.reasons[pack.reason]],
		[
			words.since,
			formatTime(handoff.requestedAt, now.value, formatLocale.value),
		],
		[words.language, formatLanguage(pack.locale, formatLocale.value)],
		[words.channel, channelName(pack.channel, words)],
		[
			words.page,
			pack.page ? (
				<SafeLink url={pack.page.url}>
					{pack.page.title || pack.page.url}
				</SafeLink>
			) : (
				words.unknown
			),
		],
	];
	return (
		<dl class="facts">
			{facts.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
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
