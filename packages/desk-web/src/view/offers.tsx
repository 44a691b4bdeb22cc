import { useEffect, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatAge, formatLanguage } from "../text/format.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { KeyHint } from "./key-hint.js";
import { focusComposer } from "./use-keyboard.js";

/** How often the countdown moves. */
const tickMs = 500;

/** Most offers on screen at once; the others follow when one is gone. */
const mostShown = 2;

/** Conversations that are mine for the asking, each with the time left; the one on screen says so itself. */
export function Offers() {
	const { inbox, selectedId } = useDesk();
	const offers = inbox.offers.value
		.filter(({ conversationId }) => conversationId !== selectedId.value)
		.slice(0, mostShown);
	return (
		<div class="offers" aria-live="assertive">
			{offers.map((handoff, index) => (
				<Offer key={handoff.id} handoff={handoff} isFirst={index === 0} />
			))}
		</div>
	);
}

function Offer({
	handoff,
	isFirst,
}: {
	readonly handoff: Handoff;
	readonly isFirst: boolean;
}) {
	const desk = useDesk();
	const words = strings.value;
	const until = handoff.queue?.offer?.until ?? 0;
	const [left, setLeft] = useState(() => until - desk.now.peek());
	const [whole] = useState(() => Math.max(1, left));
	useEffect(() => {
		const clock = desk.now.peek() - Date.now();
		const timer = setInterval(
			() => setLeft(until - Date.now() - clock),
			tickMs,
		);
		return () => clearInterval(timer);
	}, [until]);
	const isBusy = desk.busyIds.value.has(handoff.id);
	if (left <= 0) return null;

	async function accept(): Promise<void> {
		if (!(await desk.act(handoff, { kind: "accept" }))) return;
		desk.select(handoff.conversationId);
		focusComposer();
	}

	return (
		<article class="offer" aria-label={words.work.offerTitle}>
			<div
				class="offer-left"
				style={{ width: `${Math.min(100, (100 * left) / whole)}%` }}
				aria-hidden="true"
			/>
			<p class="offer-top">
				<strong>{words.work.offerTitle}</strong>
				<span class="muted" role="timer" aria-live="off">
					{fill(words.work.offerLeft, {
						age: formatAge(left, formatLocale.value),
					})}
				</span>
			</p>
			<p class="offer-who">{handoff.pack.shopper.name ?? words.visitor}</p>
			<p class="item-text">{handoff.pack.asked[0]?.text}</p>
			<p class="item-tags">
				<span class={`tag ${handoff.pack.reason}`}>
					{words.reasons[handoff.pack.reason]}
				</span>
				<span class="tag quiet">
					{formatLanguage(handoff.pack.locale, formatLocale.value)}
				</span>
			</p>
			<div class="row">
				<button
					type="button"
					class="button primary small"
					data-offer={isFirst ? "accept" : undefined}
					aria-keyshortcuts={isFirst ? "A" : undefined}
					disabled={isBusy}
					onClick={() => void accept()}
				>
					{words.accept}
					{isFirst && <KeyHint command="accept" />}
				</button>
				<button
					type="button"
					class="button small"
					data-offer={isFirst ? "decline" : undefined}
					aria-keyshortcuts={isFirst ? "D" : undefined}
					disabled={isBusy}
					onClick={() => void desk.act(handoff, { kind: "decline" })}
				>
					{words.work.decline}
					{isFirst && <KeyHint command="decline" />}
				</button>
			</div>
		</article>
	);
}
