import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { countUnread } from "../state/transcript.js";
import { formatAge, formatLanguage, formatTime } from "../text/format.js";
import { promiseText } from "../text/wait-text.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { WindowLeft } from "./window-left.js";

/** A wait that is marked as long. */
const longWaitMs = 3 * 60 * 1000;

/** One handoff in a list. */
export function InboxItem({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const { pack, status } = handoff;
	const isOnScreen = desk.selectedId.value === handoff.conversationId;
	const isMine = status === "accepted" && handoff.agent?.id === desk.myId.value;
	const unread =
		isMine && !isOnScreen
			? countUnread(handoff.lastSeq, desk.seen.of(handoff.conversationId))
			: 0;
	return (
		<a
			class={`item ${status}`}
			href={desk.place.linkTo({ conversationId: handoff.conversationId })}
			aria-current={isOnScreen ? "true" : undefined}
			data-handoff={handoff.id}
		>
			<span class="item-top">
				<span class="item-name">{pack.shopper.name ?? words.visitor}</span>
				<span class="item-news">
					{unread > 0 && (
						<span class="unread">
							<span aria-hidden="true">{unread}</span>
							<span class="hidden">
								{fill(words.unread, { count: unread })}
							</span>
						</span>
					)}
					<ItemTime handoff={handoff} />
				</span>
			</span>
			<span class="item-text">{firstQuestion(handoff)}</span>
			<span class="item-tags">
				<ItemTags handoff={handoff} />
			</span>
			{status === "waiting" && <ItemPromise handoff={handoff} />}
		</a>
	);
}

function ItemTags({ handoff }: { readonly handoff: Handoff }) {
	const desk = useDesk();
	const words = strings.value;
	const { pack, status, queue, agent } = handoff;
	const isOpen = status === "waiting" || status === "accepted";
	return (
		<>
			{queue?.lostBy && (
				<span class="tag danger">
					{fill(words.work.agentLost, { agent: queue.lostBy.name })}
				</span>
			)}
			{isOpen && queue?.priority === "always" && (
				<span class="tag danger">{words.work.urgent}</span>
			)}
			<WindowLeft handoff={handoff} />
			{isOpen ? (
				<span class={`tag ${pack.reason}`}>{words.reasons[pack.reason]}</span>
			) : (
				<span class="tag">
					{handoff.back
						? words.work.outcomes[handoff.back.outcome]
						: words[status]}
				</span>
			)}
			{isOpen &&
				queue?.priority === "repeat" &&
				pack.reason !== "repeat-contact" && (
					<span class="tag">{words.work.repeatContact}</span>
				)}
			<span class="tag quiet">
				{formatLanguage(pack.locale, formatLocale.value)}
			</span>
			{agent && agent.id !== desk.myId.value && (
				<span class="tag quiet">{agent.name}</span>
			)}
			{pack.page && <span class="tag quiet page">{pageName(pack.page)}</span>}
		</>
	);
}

/** What is left of the promised wait. */
function ItemPromise({ handoff }: { readonly handoff: Handoff }) {
	const { now } = useDesk();
	const words = strings.value.work;
	const promise = promiseText(handoff, now.value, words, formatLocale.value);
	if (!promise) return null;
	const position = handoff.queue?.position;
	return (
		<span class={promise.isLate ? "item-promise late" : "item-promise"}>
			{position ? `${fill(words.position, { position })} · ` : ""}
			{promise.text}
		</span>
	);
}

function ItemTime({ handoff }: { readonly handoff: Handoff }) {
	const { now } = useDesk();
	const { status, requestedAt, acceptedAt, closedAt } = handoff;
	if (status === "waiting") {
		const ms = now.value - requestedAt;
		const age = formatAge(ms, formatLocale.value);
		return (
			<span class={ms > longWaitMs ? "item-time long" : "item-time"}>
				<span aria-hidden="true">{age}</span>
				<span class="hidden">{fill(strings.value.waitsFor, { age })}</span>
			</span>
		);
	}
	const at = closedAt ?? acceptedAt ?? requestedAt;
	return (
		<time class="item-time" dateTime={new Date(at).toISOString()}>
			{formatTime(at, now.value, formatLocale.value)}
		</time>
	);
}

/** What the shopper came with; the wish for a person itself says little. */
function firstQuestion({ pack }: Handoff): string {
	return pack.asked[0]?.text || pack.shown.at(-1)?.title || "…";
}

function pageName(page: { readonly url: string; readonly title: string }) {
	if (page.title !== "") return page.title;
	try {
		return new URL(page.url).pathname;
	} catch {
		return page.url;
	}
}
