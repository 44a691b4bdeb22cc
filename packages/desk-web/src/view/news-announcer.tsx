import { playChime } from "@shopbell/staff-web";
import { useEffect, useRef, useState } from "preact/hooks";
import { toDocumentTitle } from "../alert/document-title.js";
import { isSoundOn, strings } from "../state/preferences.js";
import { countUnread } from "../state/transcript.js";
import { useDesk } from "./desk-context.js";

/** Tells of somebody new in the queue and of new messages: by sound, in the title, to screen readers. */
export function NewsAnnouncer() {
	const desk = useDesk();
	const words = strings.value;
	const known = useRef<ReadonlyMap<string, number> | null>(null);
	const [news, setNews] = useState<string | null>(null);
	const [spoken, setSpoken] = useState("");
	const isKnown = desk.inbox.known.value !== null;
	const waiting = desk.inbox.waiting.value;
	const mine = desk.inbox.mine.value;
	const offers = desk.inbox.offers.value;
	const openId = desk.selectedId.value;
	const unread = mine.filter(
		({ conversationId, lastSeq }) =>
			conversationId !== openId &&
			countUnread(lastSeq, desk.seen.of(conversationId)) > 0,
	).length;
	const count = waiting.length + unread;

	useEffect(() => {
		if (!isKnown) return;
		const before = known.current;
		known.current = new Map([
			...[...waiting, ...mine].map((item) => [item.id, item.lastSeq] as const),
			...offers.map(({ id }) => [`offer ${id}`, 0] as const),
		]);
		// What is there when the page opens is no news.
		if (!before) return;
		const words = strings.peek();
		const text = offers.some(({ id }) => !before.has(`offer ${id}`))
			? words.work.offerTitle
			: waiting.some(({ id }) => !before.has(id))
				? words.newWaiting
				: document.hidden &&
						mine.some(
							({ id, lastSeq }) => lastSeq > (before.get(id) ?? lastSeq),
						)
					? words.newMessage
					: null;
		if (!text) return;
		if (isSoundOn.peek()) playChime();
		setSpoken("");
		requestAnimationFrame(() => setSpoken(text));
		if (document.hidden) setNews(text);
	}, [isKnown, waiting, mine, offers]);

	useEffect(() => {
		document.title = toDocumentTitle(words.desk, count, news);
	}, [words, count, news]);

	useEffect(() => {
		const seen = (): void => {
			if (!document.hidden) setNews(null);
		};
		document.addEventListener("visibilitychange", seen);
		return () => document.removeEventListener("visibilitychange", seen);
	}, []);

	return (
		<p class="hidden" role="status" aria-live="polite">
			{spoken}
		</p>
	);
}
